package dev.settle.domain.payment;

import dev.settle.domain.money.Money;
import java.util.Optional;

/**
 * What is known of an attempt since the gateway was last asked.
 *
 * @param moved     what moved, if anything did
 * @param reference the gateway's name for the movement; empty when there is none
 * @param reason    why it was declined
 * @param code      the gateway's own word; empty when it gave none
 * @param action    what the payer needs for confirming it; empty when there is nothing to confirm
 */
public record Answer(
        AttemptState state,
        Optional<Money> moved,
        String reference,
        Optional<DeclineReason> reason,
        String code,
        String action) {
    public Answer {
        NoCardNumber.in("reference", reference);
        NoCardNumber.in("code", code);
        NoCardNumber.in("action", action);
        boolean mustHaveMoved = state == AttemptState.SUCCEEDED || state == AttemptState.MISMATCHED;
        if (mustHaveMoved != moved.isPresent()) {
            throw new IllegalArgumentException(
                    state + " and " + moved.map(Money::toString).orElse("nothing moved"));
        }
    }

    /** No more than the state. */
    public static Answer of(AttemptState state) {
        return new Answer(state, Optional.empty(), "", Optional.empty(), "", "");
    }

    public static Answer of(AttemptState state, String reference, String code) {
        return new Answer(state, Optional.empty(), reference, Optional.empty(), code, "");
    }
}
