package dev.settle.adapter.payment.sandbox;

import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.NotSent;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A gateway in memory that moves no money. What becomes of a charge is the name of its method: {@code tok_approve},
 * {@code tok_decline_insufficient_funds}, {@code tok_unknown_done} and so on; docs/guides/payments.md has them all. The
 * same calls at the same times always have the same outcomes, and {@link #truth()} says what really happened.
 */
public final class SandboxGateway implements PaymentGateway {
    private final Clock clock;
    private final Limits limits;
    private final SandboxTruth truth = new SandboxTruth();
    private final Map<String, Token> scripted = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private final Set<String> lookedUp = new HashSet<>();

    public SandboxGateway(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    public SandboxTruth truth() {
        return truth;
    }

    /** A new method whose charges are declined with this code, whatever it says. */
    public synchronized String decliningWith(String code) {
        String name = "tok_scripted_" + (scripted.size() + 1);
        scripted.put(name, Token.declining(code));
        return name;
    }

    @Override
    public synchronized ChargeOutcome charge(Call call, Charge charge) {
        Optional<ChargeOutcome> rejected = limits.rejects(charge.amount());
        Optional<Token> token = token(charge.method());
        if (rejected.isPresent()) {
            return rejected.get();
        } else if (token.isEmpty()) {
            return new ChargeOutcome.Rejected("METHOD_UNKNOWN", "the sandbox has no method " + charge.method());
        }
        boolean first = sent.merge(call.key(), 1, Integer::sum) == 1;
        return switch (token.get().wire()) {
            case FINE -> handle(call, charge, token.get());
            case REFUSED -> refused();
            case REFUSED_ONCE -> first ? refused() : handle(call, charge, token.get());
            case REQUEST_LOST -> first ? lost() : handle(call, charge, token.get());
            case BREAKS_UNSENT -> throw new NotSent("the sandbox refused the connection");
            case BREAKS_SENT -> {
                handle(call, charge, token.get());
                throw new IllegalStateException("the sandbox cut the connection");
            }
            case ANSWER_LOST, ANSWER_LOST_SEEN_LATE -> {
                ChargeOutcome answer = handle(call, charge, token.get());
                yield first ? lost() : answer;
            }
        };
    }

    @Override
    public synchronized Truth lookUp(Call call, Charge charge) {
        Optional<Held> held = truth.last(call.key());
        boolean late = held.map(one -> one.token().wire() == Token.Wire.ANSWER_LOST_SEEN_LATE)
                .orElse(false);
        if (late && lookedUp.add(call.key())) {
            return new Truth.NotFound(false);
        }
        return held.<Truth>map(one -> new Truth.Found(one.outcome(call, charge)))
                .orElse(new Truth.NotFound(true));
    }

    @Override
    public Duration keyRetention() {
        return limits.keyRetention();
    }

    private ChargeOutcome handle(Call call, Charge charge, Token token) {
        Instant now = clock.now();
        truth.reached(charge);
        Held held = truth.remembered(call.key(), now.minus(limits.keyRetention()))
                .orElseGet(() -> truth.hold(call, charge, now, token));
        return held.isFor(call, charge)
                ? held.outcome()
                : new ChargeOutcome.Rejected("KEY_REUSED", "the key stands for another charge");
    }

    private Optional<Token> token(String method) {
        return Optional.ofNullable(scripted.get(method)).or(() -> Token.named(method));
    }

    private static ChargeOutcome refused() {
        return new ChargeOutcome.Unavailable(Optional.of(Duration.ofSeconds(5)), "the sandbox is closed");
    }

    private static ChargeOutcome lost() {
        return new ChargeOutcome.Unknown("no answer from the sandbox by the deadline");
    }
}
