package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row, half-open: {@code from} is the first of them, {@code to} the first that is not. Empty when both are the
 * same day.
 */
public record Period(LocalDate from, LocalDate to) {
    /** Stands where there is no period; of all empty ones always this. */
    public static final Period NO_DAYS = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    /** @throws InvalidInput {@code PERIOD_ORDER} when it would end before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new InvalidInput(
                    "PERIOD_ORDER",
                    "A period from %s cannot end on %s, before it begins".formatted(from, to),
                    "to",
                    to.toString(),
                    "Give " + from + " or a later day.");
        }
    }

    /** How many days, by the calendar; see {@link DayCount} for other ways to count. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** {@code "[2025-03-01, 2025-04-01)"}. */
    @Override
    public String toString() {
        return "[" + from + ", " + to + ")";
    }
}
