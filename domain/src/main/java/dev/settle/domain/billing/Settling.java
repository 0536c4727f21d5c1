package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.MidPeriodAdd;
import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Edge;
import dev.settle.domain.subscription.Lot;
import dev.settle.domain.subscription.PlanSpan;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of a subscription's changes move money, and which of those are settled at once.
 *
 * @param settled   the subscription without the changes that are not billed, by whose periods covered time was billed
 * @param coveredTo the first day that is not covered; empty while nothing is
 */
record Settling(
        Subscription subscription,
        Subscription settled,
        PayerPolicy payer,
        Lines lines,
        Optional<LocalDate> coveredTo) {
    /** While nothing is covered, what is billed first goes by all that is known. */
    static Settling of(Subscription subscription, Progress progress, PayerPolicy payer, Lines lines) {
        Set<Long> unbilled = progress.unbilled();
        Subscription settled = unbilled.isEmpty() || progress.coveredTo().isEmpty()
                ? subscription
                : subscription.asFarAs(step -> !unbilled.contains(step.seq())).orElseThrow();
        return new Settling(subscription, settled, payer, lines, progress.coveredTo());
    }

    boolean isCancellation(Dated step) {
        return subscription.cancellations().contains(step)
                || step.equals(subscription.events().get(ServiceEvent.DECLINES));
    }

    /** What ended it, of what is settled together; else what was recorded last of that. */
    Dated end(List<Dated> settled) {
        Comparator<Dated> inOrder = Comparator.comparingLong(Dated::seq);
        return settled.stream()
                .filter(this::isCancellation)
                .max(inOrder)
                .orElseGet(() -> settled.stream().max(inOrder).orElseThrow());
    }

    boolean movesMoney(Dated step) {
        if (step instanceof SeatStep seats) {
            return touched(seats.effective()).anyMatch(from -> isBilled(seats, from));
        }
        boolean plan = subscription.plans().stream().anyMatch(move -> move.seq() == step.seq());
        return plan || isCancellation(step);
    }

    /** The first days of the periods a change of seats may touch: the one it takes effect in, and all that are covered since. */
    private Stream<LocalDate> touched(LocalDate day) {
        LocalDate from = settled.timeline().boundaryOnOrBefore(day);
        Stream<LocalDate> covered = coveredTo.stream()
                .flatMap(to -> settled.timeline().within(from, to).stream())
                .map(period -> period.served().from());
        return Stream.concat(Stream.of(from), covered).distinct();
    }

    /** Whether it changes the count a period is billed by, or which of the counts that is. */
    private boolean isBilled(SeatStep step, LocalDate from) {
        CountSource source = lines.source(subscription, from);
        return subscription.counts().of(source).stream().anyMatch(seat -> seat.seq() == step.seq())
                || !lines.source(without(step), from).equals(source);
    }

    private Subscription without(SeatStep step) {
        return subscription.asFarAs(other -> other.seq() != step.seq()).orElseThrow();
    }

    /** Whether what it moves is settled at once and does not wait for the next invoice. */
    boolean isNow(Dated step) {
        return now(payer.of(subscription, step), addsSeats(step) || endsFreeTime(step));
    }

    /** Whether the period of a day is billed before or after it. */
    Mode mode(LocalDate day) {
        return payer.covering(subscription, day).get(BillingParameters.MODE);
    }

    /** Whether what is billed first, from a day on, is billed at once; free time is ended by its change of plan. */
    boolean opensNow(LocalDate from) {
        Policy policy = subscription
                .madePaid()
                .filter(plan -> plan.effective().equals(from))
                .map(plan -> payer.of(subscription, plan))
                .orElseGet(() -> payer.covering(subscription, from));
        return now(
                policy,
                from.isAfter(subscription.timeline().containing(from).whole().from()));
    }

    private boolean addsSeats(Dated step) {
        return lots(step.effective())
                .anyMatch(lot -> lot.start().seq() == step.seq() && lot.start().kind() == Edge.Kind.ADDED);
    }

    /** Whether seats that were free come to cost something by it within a period, or by what takes its place that day. */
    private boolean endsFreeTime(Dated step) {
        LocalDate day = step.effective();
        return step instanceof PlanStep
                && PlanSpan.opening(subscription.planSpans(), day).isPresent()
                && !subscription.timeline().boundaryOnOrBefore(day).equals(day);
    }

    static boolean now(Policy policy, boolean midPeriodAdd) {
        if (midPeriodAdd && policy.get(BillingParameters.ON_ADD) == Proration.NONE) {
            MidPeriodAdd answer = policy.get(BillingParameters.MID_PERIOD_ADD);
            if (answer != MidPeriodAdd.FREE_UNTIL_ANCHOR) {
                return answer == MidPeriodAdd.FULL_NOW;
            }
        }
        return policy.get(BillingParameters.ON_CHANGE) != Settlement.NEXT_INVOICE;
    }

    private Stream<Lot> lots(LocalDate day) {
        return subscription.lots(source(day)).stream();
    }

    /** The count that is billed for the period a day is in. */
    private CountSource source(LocalDate day) {
        return lines.source(subscription, settled.timeline().boundaryOnOrBefore(day));
    }
}
