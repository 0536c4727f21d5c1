package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which days a cycle's periods begin on. Together with a length and a start it makes a {@link BillingCycle}.
 *
 * <p>Days 29 to 31 mean the last day of a month that is shorter.
 */
public sealed interface Anchor {
    /** Periods laid end to end by this anchor; one of them contains {@code start}. */
    BillingCycle cycle(PeriodLength length, LocalDate start);

    /**
     * Whether the anchor says anything about periods of this length. A day of the month says nothing about weeks or days;
     * {@link #cycle} then counts from the start.
     */
    boolean fits(PeriodLength length);

    /**
     * Reads what {@code toString} writes, {@code DAY_OF_MONTH(1)}, {@code DAY_OF_MONTH(31, 2011-02)}, {@code GROUP_15},
     * {@code ANNIVERSARY} or a date such as {@code 2025-03-04}, and a bare day of the month such as {@code 15}.
     *
     * @throws InvalidInput {@code ANCHOR} for anything else
     */
    static Anchor parse(String text) {
        return AnchorText.read(text);
    }

    /**
     * A day of the month. Longer periods than a month count from that day in {@code month}, or in the start's own month
     * when none is named.
     *
     * @param day 1 to 31
     */
    record DayOfMonth(int day, Optional<YearMonth> month) implements Anchor {
        public DayOfMonth {
            AnchorText.checkDay(day);
        }

        public DayOfMonth(int day) {
            this(day, Optional.empty());
        }

        @Override
        public BillingCycle cycle(PeriodLength length, LocalDate start) {
            return fits(length)
                    ? BillingCycle.monthly(length, month.orElseGet(() -> YearMonth.from(start)), day)
                    : BillingCycle.from(length, start);
        }

        @Override
        public boolean fits(PeriodLength length) {
            return length.isMonths();
        }

        @Override
        public String toString() {
            return "DAY_OF_MONTH(" + day + month.map(named -> ", " + named).orElse("") + ")";
        }
    }

    /** One day that is an anchor; the others follow from it, before it and after it. */
    record OnDate(LocalDate date) implements Anchor {
        @Override
        public BillingCycle cycle(PeriodLength length, LocalDate start) {
            return BillingCycle.from(length, date);
        }

        @Override
        public boolean fits(PeriodLength length) {
            return true;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** The day it started. */
    record Anniversary() implements Anchor {
        @Override
        public BillingCycle cycle(PeriodLength length, LocalDate start) {
            return BillingCycle.from(length, start);
        }

        @Override
        public boolean fits(PeriodLength length) {
            return true;
        }

        @Override
        public String toString() {
            return "ANNIVERSARY";
        }
    }

    /**
     * The day of the month on which the payer's invoicing group is billed; counts as a {@link DayOfMonth} does.
     *
     * @param day 1 to 31
     */
    record Group(int day) implements Anchor {
        public Group {
            AnchorText.checkDay(day);
        }

        @Override
        public BillingCycle cycle(PeriodLength length, LocalDate start) {
            return new DayOfMonth(day).cycle(length, start);
        }

        @Override
        public boolean fits(PeriodLength length) {
            return length.isMonths();
        }

        @Override
        public String toString() {
            return "GROUP_" + day;
        }
    }
}
