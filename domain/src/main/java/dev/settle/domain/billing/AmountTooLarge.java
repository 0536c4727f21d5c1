package dev.settle.domain.billing;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.money.Fraction;

/**
 * What was asked for would be billed at once, and is more than an amount can be, or cannot be told exactly: discounts of many
 * codes multiply to a fraction of too many digits. Nothing has changed.
 */
public final class AmountTooLarge extends RuleViolation {
    /** The code of the hold and of this. */
    static final String CODE = "AMOUNT_TOO_LARGE";

    static final String MORE_THAN_CAN_BE =
            "more than an amount can be, or a share of it with more than " + Fraction.MOST_DIGITS + " digits";

    private static final long serialVersionUID = 1L;

    /** @param hold why the occasion is not billed */
    AmountTooLarge(Occasion occasion, Hold hold) {
        super(
                CODE,
                "What is due on %s is %s".formatted(occasion.day(), MORE_THAN_CAN_BE),
                "subscription",
                hold.subscription(),
                "Name fewer seats, a later day, a smaller amount, or fewer and rounder discounts.");
    }
}
