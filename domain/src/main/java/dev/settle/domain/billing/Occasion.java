package dev.settle.domain.billing;

import java.time.LocalDate;

/**
 * Why documents may come to be. At most one set of documents exists for an account and an occasion's {@link #id}.
 *
 * @param day     the date of the documents
 * @param through the last entry that belongs to it; 0 for an anchor, unless that day may have been billed before
 */
public record Occasion(Kind kind, LocalDate day, long through) {
    public enum Kind {
        /** A billing day of some of the account's cycles. */
        ANCHOR,
        /** Changes that are billed when they take effect, trials that become paid. */
        CHANGE,
        ONE_OFF,
        /** A decision to give something back. */
        CREDIT
    }

    public static Occasion anchor(LocalDate day) {
        return new Occasion(Kind.ANCHOR, day, 0);
    }

    /** An anchor once more, for what was recorded after its day was billed. */
    static Occasion anchorAgain(LocalDate day, long through) {
        return new Occasion(Kind.ANCHOR, day, through);
    }

    public static Occasion change(LocalDate day, long through) {
        return new Occasion(Kind.CHANGE, day, through);
    }

    public static Occasion oneOff(LocalDate day, long entry) {
        return new Occasion(Kind.ONE_OFF, day, entry);
    }

    public static Occasion credit(LocalDate day, long entry) {
        return new Occasion(Kind.CREDIT, day, entry);
    }

    public String id() {
        return kind == Kind.ANCHOR && through == 0 ? day.toString() : day + "#" + through;
    }
}
