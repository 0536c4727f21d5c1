package dev.settle.domain.calendar;

import java.time.LocalDate;

/** Which of two days comes first. */
public final class Days {
    private Days() {}

    /** The one that comes first. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    /** The one that comes last. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }
}
