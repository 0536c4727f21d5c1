package dev.settle.domain.billing;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.List;

/** Something to tell about a subscription; becomes an outbox entry. */
public record Notice(String kind, String subscription, LocalDate date, String text) {
    /** What a fact is told by; most are told by nothing. */
    public static List<Notice> about(Fact fact) {
        if (fact instanceof SubscriptionFacts.ServiceEventHappened happened) {
            return List.of(
                    new Notice("SERVICE_" + happened.event(), happened.subscription(), happened.effective(), ""));
        } else if (fact instanceof BillingFacts.OccasionHeld held) {
            return held.holds().stream()
                    .map(hold -> new Notice(
                            hold.code(), hold.subscription(), held.occasion().day(), hold.reason()))
                    .toList();
        }
        return List.of();
    }

    public static Notice issued(String number, Draft draft) {
        return new Notice("DOCUMENT_ISSUED", number, draft.date(), "");
    }
}
