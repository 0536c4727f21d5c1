package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.Denominator;
import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.calendar.DayCount;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Edge;
import dev.settle.domain.subscription.Lot;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a subscription, as far as it is known, owes for one billing period: the heart of the function. */
final class Owed {
    private final Subscription subscription;
    private final BillingPeriod period;
    private final LocalDate billedFrom;
    private final EdgePolicy edges;
    private final Policy policy;
    private final CountSource source;
    private final Fraction discounted;
    private final DayCount dayCount;

    /**
     * @param billedFrom the first day that is billed at all
     * @param policy     what holds for this period, by the day it begins
     */
    Owed(
            Subscription subscription,
            BillingPeriod period,
            LocalDate billedFrom,
            PayerPolicy payer,
            Policy policy,
            CountSource source,
            Fraction discounted) {
        this.subscription = subscription;
        this.period = period;
        this.billedFrom = billedFrom;
        this.edges = new EdgePolicy(payer, subscription);
        this.policy = policy;
        this.source = source;
        this.discounted = discounted;
        this.dayCount =
                policy.get(BillingParameters.DENOMINATOR) == Denominator.FIXED_30 ? DayCount.THIRTY : DayCount.ACTUAL;
    }

    List<Portion> portions() {
        List<Presence> present = new ArrayList<>();
        for (Lot lot : subscription.lots(source)) {
            if (!lot.plan().isFree()) {
                presence(lot).ifPresent(present::add);
            }
        }
        Basis basis = policy.get(BillingParameters.BASIS);
        return basis == Basis.TIME_WEIGHTED ? byTime(present) : byCount(Counted.by(basis, present, period));
    }

    private Optional<Presence> presence(Lot lot) {
        LocalDate came = edges.dayOf(lot.start());
        boolean opening = lot.start().kind() == Edge.Kind.OPENED || came.isBefore(billedFrom);
        LocalDate start = later(came, billedFrom);
        LocalDate end = lot.end().map(edges::dayOf).orElse(LocalDate.MAX);
        boolean tooLate = lot.end().map(this::cameTooLate).orElse(false);
        boolean leavesAsBillingBegins = tooLate && came.isBefore(end) && start.equals(end);
        if (!start.isBefore(end) && !leavesAsBillingBegins
                || !start.isBefore(served().to())
                || end.isBefore(served().from())) {
            return Optional.empty();
        }
        if (end.equals(served().from()) && !tooLate) {
            return Optional.empty();
        }
        return Optional.of(new Presence(lot, start, end, opening, tooLate));
    }

    /** In advance, who leaves on the very day of the anchor and says so that day leaves the period just begun. */
    private boolean cameTooLate(Edge end) {
        return policy.get(BillingParameters.MODE) == Mode.ADVANCE
                && end.kind() != Edge.Kind.TERM_ENDED
                && edges.dayOf(end).equals(served().from())
                && !end.recorded().isBefore(end.effective())
                && !end.isBackDated();
    }

    private List<Portion> byTime(List<Presence> present) {
        List<Portion> portions = new ArrayList<>();
        for (Presence seats : present) {
            LocalDate from = billedFrom(seats);
            LocalDate to = billedTo(seats);
            if (from.isBefore(to)) {
                LocalDate shown = later(from, later(seats.start(), served().from()));
                portions.add(portion(seats, seats.lot().seats(), new Period(from, to), new Period(shown, to)));
            }
        }
        return portions;
    }

    private LocalDate billedFrom(Presence seats) {
        LocalDate start = seats.start();
        if (start.isBefore(served().from()) || !start.isAfter(period.whole().from())) {
            return served().from();
        }
        Edge edge = seats.lot().start();
        if (edge.kind() == Edge.Kind.PLAN_CHANGED && !seats.opening()) {
            return prorated(edge) ? start : served().to();
        }
        Policy change = edges.of(edge);
        if (change.get(BillingParameters.ON_ADD) == Proration.DAILY) {
            return start;
        }
        return switch (change.get(BillingParameters.MID_PERIOD_ADD)) {
            case FREE_UNTIL_ANCHOR -> served().to();
            case FULL_NOW, FULL_ON_NEXT_INVOICE -> period.whole().from();
        };
    }

    private LocalDate billedTo(Presence seats) {
        if (!seats.end().isBefore(served().to())) {
            return served().to();
        }
        Edge edge = seats.lot().end().orElseThrow();
        boolean daily = edge.kind() == Edge.Kind.PLAN_CHANGED ? prorated(edge) : edges.leavesDaily(edge);
        return daily ? later(seats.end(), served().from()) : served().to();
    }

    private boolean prorated(Edge edge) {
        return subscription.plans().stream()
                .filter(step -> step.seq() == edge.seq())
                .anyMatch(step -> step.prorated());
    }

    private List<Portion> byCount(List<Counted> counted) {
        Period billed = period.bridge() ? served() : period.whole();
        return counted.stream()
                .map(seats -> portion(seats.presence(), seats.seats(), billed, billed))
                .toList();
    }

    private Portion portion(Presence seats, long count, Period billed, Period printed) {
        Fraction share = billed.equals(period.whole())
                ? Fraction.ONE
                : Fraction.of(dayCount.days(billed), dayCount.days(period.whole()));
        boolean byTime = policy.get(BillingParameters.BASIS) == Basis.TIME_WEIGHTED;
        return new Portion(
                seats.lot().plan(),
                count,
                billed,
                printed,
                period,
                share,
                discounted,
                edges.asked(seats, period, byTime),
                seats.entries());
    }

    private Period served() {
        return period.served();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
