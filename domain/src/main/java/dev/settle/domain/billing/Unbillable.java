package dev.settle.domain.billing;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.money.Fraction;
import java.util.stream.Stream;

/** What was asked for would be billed at once, and can stand on no document. Nothing has changed. */
public final class Unbillable extends RuleViolation {
    /** Why what is due can stand on no document; its name is the code of the hold, and of the refusal. */
    enum Cause {
        /** Discounts of many codes multiply to a share of the price with too many digits to be told. */
        AMOUNT_TOO_LARGE(
                "is more than an amount can be, or a share of it with more than " + Fraction.MOST_DIGITS + " digits",
                "Name fewer seats, a later day, a smaller amount, or fewer and rounder discounts."),
        DOCUMENT_TOO_LONG(
                "has more lines than one document can have, which is " + Draft.MOST_LINES, "Name a later day.");

        private final String what;
        private final String cure;

        Cause(String what, String cure) {
            this.what = what;
            this.cure = cure;
        }

        Hold holds(String subscription) {
            return new Hold(name(), subscription, "What is due " + what);
        }

        static Stream<Cause> of(Hold hold) {
            return Stream.of(values()).filter(cause -> cause.name().equals(hold.code()));
        }
    }

    private static final long serialVersionUID = 1L;

    /** @param hold why the occasion is not billed */
    Unbillable(Cause cause, Occasion occasion, Hold hold) {
        super(
                cause.name(),
                "What is due on %s %s".formatted(occasion.day(), cause.what),
                "subscription",
                hold.subscription(),
                cause.cure);
    }
}
