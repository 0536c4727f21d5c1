package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.ChangeDay;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.CycleParameters.ToYear;
import dev.settle.domain.subscription.Edge;
import dev.settle.domain.subscription.PlanSpan;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What policy says about how seats come and leave: each time by the day it took effect and what its writer had seen. */
final class EdgePolicy {
    private final PayerPolicy payer;
    private final Subscription subscription;

    EdgePolicy(PayerPolicy payer, Subscription subscription) {
        this.payer = payer;
        this.subscription = subscription;
    }

    Policy of(Edge edge) {
        return payer.of(subscription, edge);
    }

    /** What holds for how seats come to be billed: those that were there in free time come by the plan that ended it. */
    Policy coming(Presence seats) {
        boolean waited =
                dayOf(seats.came()).isBefore(seats.start()) && seats.start().equals(subscription.paidFrom());
        return subscription
                .madePaid()
                .filter(plan -> waited)
                .map(plan -> payer.of(subscription, plan))
                .orElseGet(() -> of(seats.came()));
    }

    /** What holds for the change of plan that ends free time on a day, if one does. */
    Optional<Policy> opening(LocalDate day) {
        return PlanSpan.opening(subscription.planSpans(), day)
                .flatMap(span -> subscription.plans().stream()
                        .filter(step -> step.seq() == span.seq())
                        .findFirst())
                .map(step -> payer.of(subscription, step));
    }

    /** The first day that counts as after the edge. */
    LocalDate dayOf(Edge edge) {
        boolean used = shifts(edge) && of(edge).get(BillingParameters.CHANGE_DAY) == ChangeDay.USED;
        return used ? edge.effective().plusDays(1) : edge.effective();
    }

    /** The one that is felt first; of two that are felt on one day the one that was told first. */
    Optional<Edge> first(Optional<Edge> one, Optional<Edge> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int days = dayOf(other.get()).compareTo(dayOf(one.get()));
        return days < 0 || days == 0 && other.get().seq() < one.get().seq() ? other : one;
    }

    /** Whether who leaves by this edge pays by the day. */
    boolean leavesDaily(Edge edge) {
        return of(edge).get(leaving(edge)) == Proration.DAILY;
    }

    /** Who comes after this day comes within the period: a stub has begun before, a bridge begins where time was handed over. */
    LocalDate begun(BillingPeriod period) {
        boolean opening = period.served().from().equals(subscription.paidFrom());
        return opening ? period.whole().from() : period.served().from();
    }

    /** The answers that were asked about seats within a period, each once, so that a derivation can name them. */
    List<Resolved<?>> asked(Presence seats, BillingPeriod period, boolean byTime) {
        Set<Resolved<?>> asked = new LinkedHashSet<>();
        Period served = period.served();
        Edge start = seats.came();
        if (!seats.start().isBefore(served.from())) {
            askedOfDay(start, asked);
        }
        if (byTime && !seats.start().isBefore(served.from()) && seats.start().isAfter(begun(period))) {
            asked.addAll(askedOfComing(coming(seats)));
        }
        if (seats.end().isBefore(served.to())) {
            Edge end = seats.left().orElseThrow();
            askedOfDay(end, asked);
            if (byTime) {
                asked.add(of(end).resolve(leaving(end)));
            }
        }
        seats.until().ifPresent(end -> asked.add(of(end).resolve(leaving(end))));
        return List.copyOf(asked);
    }

    /** The answers that are asked about who comes within a period, by the policy that holds for that. */
    static List<Resolved<?>> askedOfComing(Policy coming) {
        Resolved<?> onAdd = coming.resolve(BillingParameters.ON_ADD);
        return coming.get(BillingParameters.ON_ADD) == Proration.NONE
                ? List.of(onAdd, coming.resolve(BillingParameters.MID_PERIOD_ADD))
                : List.of(onAdd);
    }

    /** The answer by which a plan took over on a day within a period, if one was asked for: of the last one that did. */
    List<Resolved<?>> movedOn(LocalDate day) {
        Optional<Resolved<?>> answer = subscription.plans().stream()
                .filter(step -> step.prorated() && step.effective().equals(day))
                .reduce((one, later) -> later)
                .flatMap(this::moved);
        return answer.<List<Resolved<?>>>map(List::of).orElse(List.of());
    }

    /** The answer by which an entry let a plan take over within a period. */
    Optional<Resolved<?>> movedBy(long entry) {
        return subscription.plans().stream()
                .filter(step -> step.prorated() && step.seq() == entry)
                .findFirst()
                .flatMap(this::moved);
    }

    /** None where nothing was paid before, or what is not of the old length waited for its period to end. */
    private Optional<Resolved<?>> moved(PlanStep step) {
        LocalDate day = step.effective();
        Plan old = subscription
                .asFarAs(other -> other.seq() < step.seq())
                .orElseThrow()
                .planOn(day.minusDays(1));
        Policy policy = payer.of(subscription, step);
        if (old.isFree()) {
            return Optional.empty();
        }
        if (!step.plan().asksForOtherPeriodsThan(old)) {
            return Optional.of(policy.resolve(BillingParameters.ON_PLAN_CHANGE));
        }
        boolean longer = step.plan().every().addTo(day).isAfter(old.every().addTo(day));
        boolean now = longer && policy.get(CycleParameters.MONTH_TO_YEAR) == ToYear.NOW_WITH_CREDIT;
        return now ? Optional.of(policy.resolve(CycleParameters.MONTH_TO_YEAR)) : Optional.empty();
    }

    private void askedOfDay(Edge edge, Set<Resolved<?>> asked) {
        if (shifts(edge)) {
            asked.add(of(edge).resolve(BillingParameters.CHANGE_DAY));
        }
    }

    private static Parameter<Proration> leaving(Edge edge) {
        return edge.kind() == Edge.Kind.REMOVED ? BillingParameters.ON_REMOVE : BillingParameters.ON_CANCEL;
    }

    private static boolean shifts(Edge edge) {
        return edge.kind() == Edge.Kind.ADDED || edge.kind() == Edge.Kind.REMOVED;
    }
}
