package dev.settle.domain.subscription;

import dev.settle.domain.calendar.Anchor;
import java.util.List;
import java.util.Objects;

/**
 * Where a subscription's anchor comes from when neither the order nor the account names one (R000-04, R002-09).
 *
 * @param day the day of the month, 1 to 31, for {@link Kind#DAY_OF_MONTH}; 0 for the others, whose day is not known from
 *            policy alone
 */
public record AnchorRule(Kind kind, int day) {
    public enum Kind {
        DAY_OF_MONTH,
        /** The day of the invoicing group that the account or the subscription is put in. */
        GROUP,
        /** The day the subscription starts. */
        ANNIVERSARY,
        /**
         * The day on which the account's subscription that came to be paid for first began its present period: of those with
         * periods of the same length, else of those counted in months too, or in weeks or days too; its own start when
         * there is none. Free plans have no periods to end with.
         */
        COTERM
    }

    public static final AnchorRule FIRST_OF_MONTH = new AnchorRule(Kind.DAY_OF_MONTH, 1);
    public static final AnchorRule GROUP = new AnchorRule(Kind.GROUP, 0);
    public static final AnchorRule ANNIVERSARY = new AnchorRule(Kind.ANNIVERSARY, 0);
    public static final AnchorRule COTERM = new AnchorRule(Kind.COTERM, 0);
    static final List<AnchorRule> SAMPLES =
            List.of(FIRST_OF_MONTH, new AnchorRule(Kind.DAY_OF_MONTH, 15), GROUP, ANNIVERSARY, COTERM);

    public AnchorRule {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.DAY_OF_MONTH ? day < 1 || day > 31 : day != 0) {
            throw new IllegalArgumentException(kind + " cannot have day " + day);
        }
    }

    /** Reads {@code DAY_OF_MONTH(15)}, {@code GROUP}, {@code ANNIVERSARY} or {@code COTERM}. */
    public static AnchorRule parse(String text) {
        return switch (text) {
            case "GROUP" -> GROUP;
            case "ANNIVERSARY" -> ANNIVERSARY;
            case "COTERM" -> COTERM;
            default -> dayOfMonth(text);
        };
    }

    /** A rule is for many subscriptions, so a month that their periods count from has no place in it. */
    private static AnchorRule dayOfMonth(String text) {
        if (text.startsWith("DAY_OF_MONTH(")
                && Anchor.parse(text) instanceof Anchor.DayOfMonth anchor
                && anchor.month().isEmpty()) {
            return new AnchorRule(Kind.DAY_OF_MONTH, anchor.day());
        }
        throw new IllegalArgumentException(text);
    }

    @Override
    public String toString() {
        return kind == Kind.DAY_OF_MONTH ? "DAY_OF_MONTH(" + day + ")" : kind.name();
    }
}
