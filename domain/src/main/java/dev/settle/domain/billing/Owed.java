package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Edge;
import dev.settle.domain.subscription.Lot;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a subscription, as far as it is known, owes for one billing period: the heart of the function. */
final class Owed {
    private final Subscription subscription;
    private final BillingPeriod period;
    private final LocalDate billedFrom;
    private final Optional<Edge> ending;
    private final EdgePolicy edges;
    private final Policy policy;
    private final CountSource source;
    private final ByPlan byPlan;

    /**
     * @param clock  from when it is billed at all; nothing is owed as long as that is open
     * @param policy what holds for this period, by the day it begins
     */
    Owed(
            Subscription subscription,
            BillingPeriod period,
            TrialClock clock,
            PayerPolicy payer,
            Policy policy,
            CountSource source,
            Fraction discounted) {
        this.subscription = subscription;
        this.billedFrom = later(clock.billedFrom().orElse(LocalDate.MAX), subscription.paidFrom());
        this.period = opening(period, subscription.paidFrom());
        this.edges = new EdgePolicy(payer, subscription);
        this.ending = edges.first(subscription.ending(), clock.switchedOff());
        this.policy = policy;
        this.source = source;
        this.byPlan = new ByPlan(subscription.planSpans(), this.period, edges, policy, discounted);
    }

    /** The first period that costs something is a stub, whatever free time came before. */
    private static BillingPeriod opening(BillingPeriod period, LocalDate paidFrom) {
        boolean opens = period.served().from().equals(paidFrom);
        boolean cut = period.served().to().isBefore(period.whole().to());
        return opens && !cut ? new BillingPeriod(period.served(), period.whole(), false) : period;
    }

    List<Portion> portions() {
        List<Presence> present = new ArrayList<>();
        for (Lot lot : subscription.lots(source)) {
            presence(lot).ifPresent(present::add);
        }
        Basis basis = policy.get(BillingParameters.BASIS);
        return basis == Basis.TIME_WEIGHTED ? byTime(present) : byCount(Counted.by(basis, present, period));
    }

    private Optional<Presence> presence(Lot lot) {
        LocalDate came = edges.dayOf(lot.start());
        LocalDate start = later(came, billedFrom);
        Optional<Edge> last = lot.end().filter(this::leavesByItself).or(() -> ending);
        LocalDate end = earlier(dayOf(last), dayOf(ending));
        boolean tooLate = last.isPresent() && isTooLate(last, end) && isTooLate(ending, end);
        boolean leavesAsBillingBegins = tooLate && came.isBefore(end) && start.equals(end);
        if (!start.isBefore(end) && !leavesAsBillingBegins
                || !start.isBefore(served().to())
                || end.isBefore(served().from())) {
            return Optional.empty();
        }
        if (end.equals(served().from()) && !tooLate) {
            return Optional.empty();
        }
        return Optional.of(new Presence(lot.seats(), lot.start(), last, until(last), start, end, tooLate));
    }

    private boolean leavesByItself(Edge end) {
        return end.kind() == Edge.Kind.REMOVED
                && !ending.map(all -> all.effective().isBefore(end.effective())).orElse(false);
    }

    private LocalDate dayOf(Optional<Edge> edge) {
        return edge.map(edges::dayOf).orElse(LocalDate.MAX);
    }

    /** Who leaves in two ways on a day has left in time when one of them was told in time. */
    private boolean isTooLate(Optional<Edge> edge, LocalDate end) {
        return !dayOf(edge).equals(end) || edge.map(this::cameTooLate).orElse(false);
    }

    /**
     * Seats that leave before the others, and earn nothing by that, are paid for until the others leave. So are those that
     * leave on the same day where that counts as used, and is given back to the others.
     */
    private Optional<Edge> until(Optional<Edge> last) {
        boolean removed = policy.get(BillingParameters.BASIS) == Basis.TIME_WEIGHTED
                && last.filter(edge -> edge.kind() == Edge.Kind.REMOVED).isPresent();
        return ending.filter(all -> removed && edges.dayOf(all).isBefore(served().to()))
                .filter(all -> !edges.leavesDaily(last.orElseThrow())
                        || edges.dayOf(all).isBefore(dayOf(last)) && edges.leavesDaily(all));
    }

    /** In advance, who leaves on the very day of the anchor and says so that day leaves the period just begun. */
    private boolean cameTooLate(Edge end) {
        LocalDate day = edges.dayOf(end);
        return policy.get(BillingParameters.MODE) == Mode.ADVANCE
                && end.kind() != Edge.Kind.TERM_ENDED
                && day.equals(served().from())
                && !end.recorded().isBefore(day)
                && !end.isBackDated();
    }

    private List<Portion> byTime(List<Presence> present) {
        List<Portion> portions = new ArrayList<>();
        for (Presence seats : present) {
            LocalDate from = billedFrom(seats);
            LocalDate to = billedTo(seats);
            boolean leftAsItBegan = !to.isAfter(served().from());
            if (from.isBefore(to) && !leftAsItBegan) {
                LocalDate shown = later(from, later(seats.start(), served().from()));
                portions.addAll(byPlan.portions(seats, new Period(from, to), shown));
            }
        }
        return portions;
    }

    private LocalDate billedFrom(Presence seats) {
        LocalDate start = seats.start();
        LocalDate begun = edges.begun(period);
        if (start.isBefore(served().from()) || !start.isAfter(begun)) {
            return served().from();
        }
        Policy change = edges.coming(seats);
        if (change.get(BillingParameters.ON_ADD) == Proration.DAILY) {
            return start;
        }
        return switch (change.get(BillingParameters.MID_PERIOD_ADD)) {
            case FREE_UNTIL_ANCHOR -> served().to();
            case FULL_NOW, FULL_ON_NEXT_INVOICE -> begun;
        };
    }

    private LocalDate billedTo(Presence seats) {
        Optional<Edge> gone = seats.until().or(seats::left);
        return gone.map(edges::dayOf).filter(served().to()::isAfter).isPresent()
                        && edges.leavesDaily(gone.orElseThrow())
                ? edges.dayOf(gone.get())
                : served().to();
    }

    private List<Portion> byCount(List<Presence> counted) {
        Period billed = period.bridge() ? served() : period.whole();
        return counted.stream()
                .flatMap(seats -> byPlan.portions(seats, billed, billed.from()).stream())
                .toList();
    }

    private Period served() {
        return period.served();
    }
}
