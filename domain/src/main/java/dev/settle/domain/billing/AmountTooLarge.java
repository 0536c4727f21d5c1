package dev.settle.domain.billing;

import dev.settle.domain.RuleViolation;

/** What was asked for would be billed at once, and is more than an amount can be. Nothing has changed. */
public final class AmountTooLarge extends RuleViolation {
    /** The code of the hold and of this. */
    static final String CODE = "AMOUNT_TOO_LARGE";

    private static final long serialVersionUID = 1L;

    /** @param hold why the occasion is not billed */
    AmountTooLarge(Occasion occasion, Hold hold) {
        super(
                CODE,
                "What is due on %s is more than an amount can be".formatted(occasion.day()),
                "subscription",
                hold.subscription(),
                "Name fewer seats, a later day or a smaller amount.");
    }
}
