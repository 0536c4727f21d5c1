package dev.settle.adapter.payment.sandbox;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Movement;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.NoCardNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * A charge as the sandbox holds it under its key.
 *
 * @param moved what moved, if anything did
 */
record Held(Call call, Charge charge, Instant at, String reference, Token token, Optional<Movement> moved) {
    private static final Duration CONFIRM = Duration.ofHours(1);
    private static final Duration SETTLE = Duration.ofDays(3);

    static Held of(Call call, Charge charge, Instant at, String reference, Token token) {
        return new Held(call, charge, at, reference, token, Optional.empty()).decided(token);
    }

    /** The same charge with this fate from now on. */
    Held decided(Token decision) {
        Movement asked = new Movement(
                reference, call.merchantAccount(), charge.amount(), charge.method(), false, at, "sandbox " + reference);
        Optional<Movement> movement = switch (decision.fate()) {
            case DECLINED, PENDING, NEEDS_PAYER -> Optional.empty();
            case APPROVED -> Optional.of(asked);
            case OTHER_AMOUNT -> Optional.of(with(asked, asked.amount().plus(one(asked.amount()))));
            case OTHER_CURRENCY -> Optional.of(with(asked, Money.of(other(asked.amount()), minor(asked))));
            case OTHER_METHOD -> Optional.of(with(asked, asked.merchantAccount(), "tok_of_somebody", false));
            case OTHER_ACCOUNT -> Optional.of(with(asked, "somebody else", asked.method(), false));
            case OTHER_LIVE -> Optional.of(with(asked, asked.merchantAccount(), asked.method(), true));
        };
        return new Held(call, charge, at, reference, decision, movement);
    }

    boolean isFor(Call otherCall, Charge otherCharge) {
        return call.merchantAccount().equals(otherCall.merchantAccount()) && charge.equals(otherCharge);
    }

    ChargeOutcome outcome() {
        return outcome(call, charge);
    }

    /** How it stands for somebody who asked for this. */
    ChargeOutcome outcome(Call asking, Charge asked) {
        if (moved.isPresent()) {
            return moved.get().answering(asking, asked, false);
        }
        return switch (token.fate()) {
            case PENDING -> new ChargeOutcome.Pending(reference, Optional.of(at.plus(SETTLE)));
            case NEEDS_PAYER ->
                charge.payerPresent()
                        ? new ChargeOutcome.NeedsPayer(
                                reference, "https://sandbox.invalid/confirm/" + reference, at.plus(CONFIRM))
                        : declined("authentication_required");
            default -> declined(token.code());
        };
    }

    private static ChargeOutcome declined(String code) {
        return new ChargeOutcome.Declined(DeclineCodes.reason(code), NoCardNumber.scrubbed(code));
    }

    private static Movement with(Movement asked, Money amount) {
        return new Movement(
                asked.reference(), asked.merchantAccount(), amount, asked.method(), false, asked.at(), asked.network());
    }

    private static Movement with(Movement asked, String merchantAccount, String method, boolean live) {
        return new Movement(
                asked.reference(), merchantAccount, asked.amount(), method, live, asked.at(), asked.network());
    }

    private static Money one(Money amount) {
        return Money.of(amount.currency(), 1);
    }

    private static long minor(Movement movement) {
        return movement.amount().minorUnits();
    }

    private static Currency other(Money amount) {
        return Currency.getInstance(amount.currency().getCurrencyCode().equals("EUR") ? "USD" : "EUR");
    }
}
