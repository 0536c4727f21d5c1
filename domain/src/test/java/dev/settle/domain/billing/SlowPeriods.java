package dev.settle.domain.billing;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.subscription.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The billing periods of a subscription, found by walking from day to day. */
final class SlowPeriods {
    /** One of them. */
    record Stretch(LocalDate from, LocalDate to, LocalDate wholeFrom, LocalDate wholeTo, boolean bridge) {}

    private final Timeline timeline;

    SlowPeriods(Timeline timeline) {
        this.timeline = timeline;
    }

    /** @param paidFrom the first day that costs something, before which no bridge leads */
    Stretch from(LocalDate from, LocalDate paidFrom) {
        BillingCycle cycle = timeline.cycleOn(from);
        LocalDate wholeFrom = from;
        while (!isAnchor(cycle, wholeFrom)) {
            wholeFrom = wholeFrom.minusDays(1);
        }
        LocalDate wholeTo = from.plusDays(1);
        while (!isAnchor(cycle, wholeTo)) {
            wholeTo = wholeTo.plusDays(1);
        }
        LocalDate to = from.plusDays(1);
        while (!isBoundary(to)) {
            to = to.plusDays(1);
        }
        boolean bridge = from.isAfter(timeline.start()) && !from.equals(paidFrom) && !from.equals(wholeFrom)
                || !to.equals(wholeTo);
        return new Stretch(from, to, wholeFrom, wholeTo, bridge);
    }

    boolean isBoundary(LocalDate day) {
        return timeline.cycleStartOn(day).equals(day) || isAnchor(timeline.cycleOn(day), day);
    }

    private static boolean isAnchor(BillingCycle cycle, LocalDate day) {
        int count = cycle.length().count();
        if (cycle.length().unit() == PeriodLength.Unit.MONTHS) {
            long months = 12L * (day.getYear() - cycle.epoch().getYear())
                    + day.getMonthValue()
                    - cycle.epoch().getMonthValue();
            return Math.floorMod(months, count) == 0
                    && day.getDayOfMonth() == Math.min(cycle.anchorDay(), day.lengthOfMonth());
        }
        int days = cycle.length().unit() == PeriodLength.Unit.WEEKS ? 7 * count : count;
        return Math.floorMod(ChronoUnit.DAYS.between(cycle.epoch(), day), days) == 0;
    }
}
