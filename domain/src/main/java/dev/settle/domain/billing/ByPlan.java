package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.MidPeriodAdd;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.calendar.DayCount;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.PlanSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Seats that are billed for days of a period, cut where they moved from plan to plan while they were there.
 *
 * @param spans  the plans in their order
 * @param policy what holds for the period, by the day it begins
 */
record ByPlan(List<PlanSpan> spans, BillingPeriod period, EdgePolicy edges, Policy policy, Fraction discounted) {
    /**
     * @param billed the days, as if all of them were on one plan
     * @param shown  the first day that the line is to show, if it is one of those
     */
    List<Portion> portions(Presence seats, Period billed, LocalDate shown) {
        Cut cut = new Cut(seats, billed, shown);
        LocalDate first = later(seats.start(), period.served().from());
        PlanSpan span = spans.get(0);
        for (PlanSpan next : spans.subList(1, spans.size())) {
            if (next.from().isAfter(first)) {
                if (!next.from().isBefore(period.served().to()) || !counts(next, span, seats.end())) {
                    break;
                }
                cut.at(next, span);
            }
            span = next;
        }
        return cut.rest(span);
    }

    /** On the day seats leave, the rest of what they are billed for goes by a plan of that day that costs less. */
    private static boolean counts(PlanSpan next, PlanSpan span, LocalDate end) {
        return next.from().isBefore(end)
                || next.from().equals(end) && next.plan().isCheaperThan(span.plan());
    }

    private boolean byTime() {
        return policy.get(BillingParameters.BASIS) == Basis.TIME_WEIGHTED;
    }

    private final class Cut {
        private final Presence seats;
        private final Period billed;
        private final List<Portion> portions = new ArrayList<>();
        private LocalDate shown;
        private LocalDate from;
        private List<Resolved<?>> moved;

        private Cut(Presence seats, Period billed, LocalDate shown) {
            this.seats = seats;
            this.billed = billed;
            this.shown = shown;
            this.from = billed.from();
            this.moved = began();
        }

        private void at(PlanSpan next, PlanSpan span) {
            if (!from.isBefore(billed.to())) {
                return;
            }
            if (!span.plan().isFree()) {
                List<Resolved<?>> moves = next.from().isBefore(billed.to()) ? edges.movedOn(next.from()) : List.of();
                portion(span, next.from(), moves);
                from = next.from();
                moved = moves;
            } else if (!next.plan().isFree()) {
                open(next.from());
            }
        }

        /**
         * Free time ends within the period: seats come as those do that are added then, and counted ones are billed for all of
         * it. A period of which they have paid a part goes on by the day.
         */
        private void open(LocalDate day) {
            if (!portions.isEmpty()) {
                from = day;
                moved = edges.movedOn(day);
            } else if (byTime()) {
                come(day, edges.opening(day).orElseThrow());
            }
        }

        private void come(LocalDate day, Policy coming) {
            shown = later(shown, day);
            moved = Stream.concat(edges.movedOn(day).stream(), EdgePolicy.askedOfComing(coming).stream())
                    .toList();
            if (coming.get(BillingParameters.ON_ADD) == Proration.DAILY) {
                from = day;
            } else if (coming.get(BillingParameters.MID_PERIOD_ADD) == MidPeriodAdd.FREE_UNTIL_ANCHOR) {
                from = billed.to();
            } else {
                from = edges.begun(period);
            }
        }

        private List<Portion> rest(PlanSpan span) {
            portion(span, billed.to(), ended());
            return portions;
        }

        private void portion(PlanSpan span, LocalDate to, List<Resolved<?>> moves) {
            if (span.plan().isFree() || !from.isBefore(to)) {
                return;
            }
            Period days = new Period(from, to);
            DayCount count = policy.get(BillingParameters.DENOMINATOR).dayCount();
            Fraction share = days.equals(period.whole())
                    ? Fraction.ONE
                    : Fraction.of(count.days(days), count.days(period.whole()));
            LocalDate printed = shown.isAfter(from) && shown.isBefore(to) ? shown : from;
            portions.add(new Portion(
                    span.plan(),
                    seats.seats(),
                    days,
                    new Period(printed, to),
                    period,
                    share,
                    discounted,
                    with(edges.asked(seats, period, byTime()), moves),
                    seats.entries(span.seq())));
        }

        private List<Resolved<?>> with(List<Resolved<?>> asked, List<Resolved<?>> moves) {
            if (moved.isEmpty() && moves.isEmpty()) {
                return asked;
            }
            Set<Resolved<?>> all = new LinkedHashSet<>(asked);
            all.addAll(moved);
            all.addAll(moves);
            return List.copyOf(all);
        }

        /** Why a plan took over where days begin that are billed from the first one of a period that is not whole. */
        private List<Resolved<?>> began() {
            LocalDate first = period.served().from();
            boolean cut = from.equals(first) && first.isAfter(period.whole().from());
            return cut ? edges.movedOn(first) : List.of();
        }

        /** Why a plan took over where days end that are billed to the last one of a period that is not whole. */
        private List<Resolved<?>> ended() {
            LocalDate to = period.served().to();
            boolean cut = billed.to().equals(to) && to.isBefore(period.whole().to());
            return cut ? edges.movedOn(to) : List.of();
        }
    }
}
