package dev.settle.application.payment;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Difference;
import dev.settle.application.payment.port.out.NotSent;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.NoCardNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts an attempt to the gateway, and does not trust it: no exception gets through, nor what an adapter throws whose
 * classes do not go together, nor an answer that is none; and a success is compared.
 */
final class AskGateway {
    private static final Duration LOOK_UP = Duration.ofSeconds(10);

    private final PaymentGateway gateway;

    AskGateway(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    /** As if no key were kept at all when the gateway does not say: then nothing that may have been sent is sent again. */
    Duration keyRetention() {
        try {
            return Objects.requireNonNull(gateway.keyRetention());
        } catch (RuntimeException | LinkageError broken) {
            return Duration.ZERO;
        }
    }

    Answer charge(Attempt attempt, String correlation) {
        Answers answers = new Answers(attempt);
        try {
            ChargeOutcome outcome = gateway.charge(call(attempt, attempt.deadline(), correlation), charge(attempt));
            return compared(attempt, outcome).fold(answers);
        } catch (NotSent refused) {
            return answers.unavailable(new ChargeOutcome.Unavailable(Optional.empty(), "nothing was sent"));
        } catch (RuntimeException | LinkageError broken) {
            return answers.unknown(new ChargeOutcome.Unknown(told(broken)));
        }
    }

    /** What is known of the attempt after a look-up. */
    Answer lookUp(Attempt attempt, Instant now, String correlation) {
        LookedUp known = new LookedUp(attempt, now);
        try {
            Truth truth = gateway.lookUp(call(attempt, now.plus(LOOK_UP), correlation), charge(attempt));
            return Objects.requireNonNull(truth).fold(known);
        } catch (RuntimeException | LinkageError broken) {
            return known.notAnswered(new Truth.NotAnswered(told(broken)));
        }
    }

    /** What each truth means for an attempt. */
    private record LookedUp(Attempt attempt, Instant now) implements Truth.Cases<Answer> {
        @Override
        public Answer found(Truth.Found truth) {
            return compared(attempt, truth.outcome()).fold(new Answers(attempt));
        }

        @Override
        public Answer notFound(Truth.NotFound truth) {
            return truth.complete() && isLost() ? Answer.of(AttemptState.ABSENT) : stillUnknown();
        }

        @Override
        public Answer notAnswered(Truth.NotAnswered truth) {
            return stillUnknown();
        }

        private Answer stillUnknown() {
            return attempt.state() == AttemptState.INTENDED && !attempt.isOnItsWay(now)
                    ? Answer.of(AttemptState.UNKNOWN)
                    : attempt.answer();
        }

        private boolean isLost() {
            return attempt.state().isLost() && !attempt.isOnItsWay(now);
        }
    }

    private static ChargeOutcome compared(Attempt attempt, ChargeOutcome outcome) {
        return Objects.requireNonNull(outcome) instanceof ChargeOutcome.Succeeded done
                        && !done.amount().equals(attempt.amount())
                ? new ChargeOutcome.Mismatch(
                        done.reference(),
                        done.amount(),
                        List.of(new Difference(
                                "amount",
                                attempt.amount().toString(),
                                done.amount().toString())))
                : outcome;
    }

    private static String told(Throwable broken) {
        return "the gateway's adapter broke: " + broken.getClass().getName();
    }

    private static Call call(Attempt attempt, Instant deadline, String correlation) {
        return new Call(attempt.seller(), attempt.key(), deadline, NoCardNumber.scrubbed(correlation));
    }

    /** The same for an attempt every time, or its key would stand for two charges. */
    private static Charge charge(Attempt attempt) {
        return new Charge(
                attempt.amount(),
                attempt.method(),
                attempt.payerPresent(),
                attempt.document(),
                Map.of("account", attempt.account(), "document", attempt.document()));
    }
}
