package dev.settle.domain.subscription;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an account's stream may hold about one subscription. {@code subscription} is its id within the account. */
public interface SubscriptionFacts extends Fact {
    String subscription();

    /**
     * @param start     the first day served
     * @param until     the first day not served any more, for a fixed term
     * @param anchor    as the order named it; without one the cycle has the usual one
     * @param trial     asked for as a trial, by a flag or by the order's note
     * @param overrides parameter values for this subscription alone, as packs write them
     */
    record SubscriptionStarted(
            String subscription,
            String agreement,
            Plan plan,
            int seats,
            LocalDate start,
            Optional<LocalDate> until,
            BillingCycle cycle,
            Optional<Anchor> anchor,
            Optional<String> client,
            Optional<String> site,
            boolean trial,
            String notes,
            Map<String, String> overrides)
            implements SubscriptionFacts {
        public SubscriptionStarted {
            overrides = Map.copyOf(overrides);
        }
    }

    /**
     * @param supersedes scheduled changes recorded before are dropped
     */
    record SeatsChanged(
            String subscription,
            CountSource source,
            boolean absolute,
            int value,
            LocalDate effective,
            boolean supersedes)
            implements SubscriptionFacts {}

    /**
     * @param cycle  the cycle that takes over with the new plan, if it is another one
     * @param anchor as the command named it; without one the cycle has the one it had, or the usual one
     */
    record PlanChanged(
            String subscription,
            Plan plan,
            LocalDate effective,
            boolean prorated,
            Optional<BillingCycle> cycle,
            Optional<Anchor> anchor)
            implements SubscriptionFacts {}

    /** @param from the first day the new cycle was expected to rule; covered time may end elsewhere by then */
    record AnchorChanged(String subscription, BillingCycle cycle, LocalDate effective, LocalDate from)
            implements SubscriptionFacts {}

    /** @param effective first day no longer served */
    record SubscriptionCancelled(String subscription, LocalDate effective, String reason, String wish)
            implements SubscriptionFacts {}

    /** @param cycle the cycle of the invoicing group that was named with it */
    record ServiceEventHappened(
            String subscription, ServiceEvent event, LocalDate effective, Optional<BillingCycle> cycle)
            implements SubscriptionFacts {
        @Override
        public List<Notice> notices(LocalDate recorded) {
            return List.of(new Notice("SERVICE_" + event, subscription, effective, ""));
        }
    }

    record SeatAssigned(String subscription, String assignee) implements SubscriptionFacts {}

    record SeatFreed(String subscription, String assignee) implements SubscriptionFacts {}

    /** The mail domains whose users may hold a seat where policy asks for a list; an empty one then allows nobody. */
    record DomainsAllowed(String subscription, Set<String> domains) implements SubscriptionFacts {
        public DomainsAllowed {
            domains = Set.copyOf(domains);
        }
    }
}
