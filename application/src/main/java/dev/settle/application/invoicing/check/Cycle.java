package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Periods.Length;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Periods of one length, one after the other, as facts write them.
 *
 * @param epoch where one of them begins; of months only its month counts
 */
record Cycle(Length length, LocalDate epoch, long anchorDay) {
    static Cycle of(Node cycle) {
        return new Cycle(
                Length.of(cycle.at("length").text()),
                cycle.at("epoch").day(),
                cycle.at("anchorDay").number());
    }

    /** Periods of that length, which begin anew on a day; months keep the day of the month. */
    Cycle every(Length other, LocalDate from) {
        return other.equals(length)
                ? this
                : new Cycle(other, from, other.isMonths() ? anchorDay : from.getDayOfMonth());
    }

    /** The first day after another on which a period begins. */
    LocalDate anchorAfter(LocalDate day) {
        if (!length.isMonths()) {
            long periods = Math.floorDiv(day.toEpochDay() - epoch.toEpochDay(), length.days()) + 1;
            return epoch.plusDays(periods * length.days());
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(epoch), YearMonth.from(day));
        long begun = Math.floorDiv(months, length.months()) * length.months();
        LocalDate first = on(YearMonth.from(epoch).plusMonths(begun), anchorDay);
        return first.isAfter(day) ? first : on(YearMonth.from(epoch).plusMonths(begun + length.months()), anchorDay);
    }

    /** A day of a month, or the last of a shorter one. */
    static LocalDate on(YearMonth month, long anchorDay) {
        return month.atDay((int) Math.min(anchorDay, month.lengthOfMonth()));
    }
}
