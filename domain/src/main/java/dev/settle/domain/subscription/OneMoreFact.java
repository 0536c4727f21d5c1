package dev.settle.domain.subscription;

import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one more entry of the journal makes of a subscription.
 *
 * @param entry the place of the fact in the journal
 */
record OneMoreFact(Subscription before, Recorded entry) {
    Subscription subscription(SubscriptionFacts fact) {
        if (fact instanceof SubscriptionFacts.SeatsChanged changed) {
            return seats(changed);
        } else if (fact instanceof SubscriptionFacts.PlanChanged changed) {
            return plan(changed);
        } else if (fact instanceof SubscriptionFacts.AnchorChanged changed) {
            return anchor(changed);
        } else if (fact instanceof SubscriptionFacts.SubscriptionCancelled gone) {
            return cancellation(gone.effective());
        } else if (fact instanceof SubscriptionFacts.ServiceEventHappened happened) {
            return event(happened);
        } else if (fact instanceof SubscriptionFacts.SeatAssigned assigned) {
            Set<String> more = new LinkedHashSet<>(before.assignees());
            more.add(assigned.assignee());
            return assignees(more);
        } else if (fact instanceof SubscriptionFacts.SeatFreed freed) {
            Set<String> fewer = new LinkedHashSet<>(before.assignees());
            fewer.remove(freed.assignee());
            return assignees(fewer);
        } else if (fact instanceof SubscriptionFacts.DomainsAllowed allowed) {
            return before.withDomains(allowed.domains());
        }
        throw new IllegalArgumentException("no subscription knows " + fact.getClass());
    }

    private Subscription seats(SubscriptionFacts.SeatsChanged changed) {
        Counts kept = changed.supersedes()
                ? before.counts()
                        .without(
                                changed.source(),
                                step -> step.effective().isAfter(changed.effective())
                                        && step.effective().isAfter(entry.day()))
                : before.counts();
        SeatStep step = new SeatStep(
                entry.seq(), entry.day(), changed.effective(), entry.seen(), changed.absolute(), changed.value());
        return before.withCounts(kept.plus(changed.source(), step));
    }

    private Subscription plan(SubscriptionFacts.PlanChanged changed) {
        PlanStep step = new PlanStep(
                entry.seq(),
                entry.day(),
                changed.effective(),
                entry.seen(),
                changed.plan(),
                changed.prorated(),
                changed.anchor());
        LocalDate from = before.takeOver(changed.effective(), changed.prorated());
        return inCycle(before.withPlans(plus(before.plans(), step)), changed.cycle(), changed.effective(), from);
    }

    private Subscription anchor(SubscriptionFacts.AnchorChanged changed) {
        LocalDate day = changed.effective();
        LocalDate from = later(day, before.start());
        return inCycle(before, Optional.of(changed.cycle()), day, from);
    }

    /** It replaces a cancellation that has not taken effect by the day of the entry. */
    private Subscription cancellation(LocalDate day) {
        List<Mark> standing = new ArrayList<>(before.cancellations());
        standing.removeIf(mark -> mark.effective().isAfter(entry.day()));
        standing.add(Mark.of(entry, day));
        return before.withCancellations(standing);
    }

    /** An event happens once; what is told again changes nothing. */
    private Subscription event(SubscriptionFacts.ServiceEventHappened happened) {
        if (before.events().containsKey(happened.event())) {
            return before;
        }
        Map<ServiceEvent, Mark> more = new EnumMap<>(ServiceEvent.class);
        more.putAll(before.events());
        more.put(happened.event(), Mark.of(entry, happened.effective()));
        LocalDate from = before.timeline().cycleStartOn(happened.effective());
        return inCycle(before.withEvents(more), happened.cycle(), happened.effective(), from);
    }

    private Subscription assignees(Set<String> holders) {
        SeatStep step = new SeatStep(entry.seq(), entry.day(), entry.day(), entry.seen(), true, holders.size());
        return before.withAssignees(holders, before.counts().plus(CountSource.ASSIGNED, step));
    }

    private Subscription inCycle(
            Subscription moved, Optional<BillingCycle> cycle, LocalDate effective, LocalDate from) {
        return cycle.map(it -> new CycleStep(entry.seq(), entry.day(), effective, entry.seen(), it, from))
                .map(step -> moved.withCycles(plus(moved.cycles(), step)))
                .orElse(moved);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
