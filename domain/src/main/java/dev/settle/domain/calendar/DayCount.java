package dev.settle.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the days between two dates are counted when a price is shared out by the day. Either way the count of a whole is
 * the sum of the counts of its parts, wherever it is cut.
 */
public enum DayCount {
    /** The days of the calendar. */
    ACTUAL {
        @Override
        public long days(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    },

    /** Every month has thirty: a 31st counts as the 30th, and the end of February makes up what it lacks. */
    THIRTY {
        @Override
        public long days(LocalDate from, LocalDate to) {
            return day(to) - day(from);
        }

        private static long day(LocalDate date) {
            return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
        }
    };

    /** From the first day to the second, the second not counted; below zero when it is the earlier one. */
    public abstract long days(LocalDate from, LocalDate to);

    /** The days of the period. */
    public long days(Period period) {
        return days(period.from(), period.to());
    }
}
