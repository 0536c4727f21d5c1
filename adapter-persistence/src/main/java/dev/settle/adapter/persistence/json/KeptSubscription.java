package dev.settle.adapter.persistence.json;

import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Counts;
import dev.settle.domain.subscription.CycleStep;
import dev.settle.domain.subscription.Mark;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionStarted;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription as it is stored: what was agreed at its start, and what has changed since. A book is read whole for
 * every bill, so what follows from the rest is left out.
 *
 * @param effective when it is not the first day that was agreed
 * @param cycles    when they are not just the one it began with
 * @param assignees in the order they came
 */
record KeptSubscription(
        long seq,
        LocalDate recorded,
        long seen,
        Optional<LocalDate> effective,
        SubscriptionStarted terms,
        Map<CountSource, List<SeatStep>> counts,
        Optional<LocalDate> settled,
        boolean abridged,
        List<PlanStep> plans,
        Optional<List<CycleStep>> cycles,
        Map<ServiceEvent, Mark> events,
        List<Mark> cancellations,
        List<String> assignees,
        Set<String> domains) {

    static KeptSubscription of(Subscription subscription) {
        Mark opened = subscription.opened();
        SubscriptionStarted terms = subscription.terms();
        return new KeptSubscription(
                opened.seq(),
                opened.recorded(),
                opened.seen(),
                Optional.of(opened.effective()).filter(day -> !day.equals(terms.start())),
                terms,
                subscription.counts().steps(),
                subscription.counts().settled(),
                subscription.counts().abridged(),
                subscription.plans(),
                Optional.of(subscription.cycles()).filter(cycles -> !cycles.equals(usual(opened, terms))),
                subscription.events(),
                subscription.cancellations(),
                List.copyOf(subscription.assignees()),
                subscription.domains());
    }

    Subscription subscription() {
        Mark opened = new Mark(seq, recorded, effective.orElse(terms.start()), seen);
        return new Subscription(
                opened,
                terms,
                new Counts(counts, settled, abridged),
                plans,
                cycles.orElseGet(() -> usual(opened, terms)),
                events,
                cancellations,
                new LinkedHashSet<>(assignees),
                domains);
    }

    private static List<CycleStep> usual(Mark opened, SubscriptionStarted terms) {
        return List.of(new CycleStep(
                opened.seq(), opened.recorded(), terms.start(), opened.seen(), terms.cycle(), terms.start()));
    }
}
