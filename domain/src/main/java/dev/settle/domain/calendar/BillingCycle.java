package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Periods of one length laid end to end in both directions, without gap or overlap. Period 0 begins at the epoch, and
 * period <i>k</i> is computed from the epoch and <i>k</i> alone: an anchor day that a short month lacks falls on its last
 * day and comes back in the next, however many short months lie between.
 *
 * <p>Each answer costs the same near the epoch and centuries away from it.
 *
 * @param epoch the first day of period 0. For months only its month counts: it is put on the anchor day there
 * @param anchorDay 1 to 31, the day of the month that periods begin on. Says nothing for weeks and days: it is then the
 *     epoch's own
 */
public record BillingCycle(PeriodLength length, LocalDate epoch, int anchorDay) {
    /** @throws InvalidInput {@code ANCHOR} when the anchor day is no day of a month */
    public BillingCycle {
        AnchorText.checkDay(anchorDay);
        if (length.isMonths()) {
            epoch = clamped(epoch, anchorDay);
        } else {
            anchorDay = epoch.getDayOfMonth();
        }
    }

    /** Periods that begin on the anchor day, one of them in {@code month}; the length is in months. */
    static BillingCycle monthly(PeriodLength length, YearMonth month, int anchorDay) {
        return new BillingCycle(length, month.atDay(1), anchorDay);
    }

    /** Periods of which one begins on {@code day}. */
    static BillingCycle from(PeriodLength length, LocalDate day) {
        return new BillingCycle(length, day, day.getDayOfMonth());
    }

    /** Period <i>k</i>, counted from 0 at the epoch; those before it are below zero. */
    public Period period(long k) {
        return new Period(anchor(k), anchor(k + 1));
    }

    /** The <i>k</i> of the period that contains the day. */
    public long indexOf(LocalDate day) {
        if (!length.isMonths()) {
            return Math.floorDiv(ChronoUnit.DAYS.between(epoch, day), daysPerPeriod());
        }
        long months = 12L * (day.getYear() - epoch.getYear()) + day.getMonthValue() - epoch.getMonthValue();
        long k = Math.floorDiv(months, (long) length.count());
        return day.isBefore(anchor(k)) ? k - 1 : k;
    }

    public Period containing(LocalDate day) {
        return period(indexOf(day));
    }

    /** The first anchor that is later than the day. */
    public LocalDate anchorAfter(LocalDate day) {
        return anchor(indexOf(day) + 1);
    }

    /** The day, if it is an anchor, or else the next one. */
    public LocalDate anchorOnOrAfter(LocalDate day) {
        return anchorAfter(day.minusDays(1));
    }

    /** Whether a period begins on the day. */
    public boolean isAnchor(LocalDate day) {
        return anchor(indexOf(day)).equals(day);
    }

    private LocalDate anchor(long k) {
        return length.isMonths()
                ? clamped(epoch.plusMonths(Math.multiplyExact(k, length.count())), anchorDay)
                : epoch.plusDays(Math.multiplyExact(k, daysPerPeriod()));
    }

    private long daysPerPeriod() {
        return length.unit() == PeriodLength.Unit.WEEKS ? 7L * length.count() : length.count();
    }

    /** A day of the month that {@code month} is in, or the last one of a shorter month. */
    private static LocalDate clamped(LocalDate month, int day) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}
