package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.provisioning.Drift;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts that differ from the billed one as an occasion bills time that none billed before, and what comes of that (R002-22).
 * Each period is looked at once: on the last day of it that is served by then, and by the answer of its first day.
 *
 * @param holds   why the occasion waits
 * @param notices what is told of it otherwise
 */
record Drifts(List<Hold> holds, List<Notice> notices) {
    static Drifts of(Book book, PayerPolicy payer, Map<String, Billed> billed) {
        Drifts drifts = new Drifts(new ArrayList<>(), new ArrayList<>());
        billed.forEach((id, part) -> {
            Subscription recorded = Objects.requireNonNull(book.subscriptions().get(id), id);
            for (Period news : part.news()) {
                drifts.look(recorded, news.to().minusDays(1), payer.covering(recorded, news.from()));
            }
        });
        return drifts;
    }

    /** By everything known by now: a report that came after the occasion mends what held it. */
    private void look(Subscription subscription, LocalDate day, Policy policy) {
        Drift.on(day, subscription, policy.get(BillingParameters.SOURCE)).ifPresent(found -> {
            switch (policy.get(ProvisioningParameters.DRIFT)) {
                case BLOCK -> holds.add(new Hold("SEAT_DRIFT", subscription.id(), found + " on " + day));
                case REPORT -> notices.add(new Notice("SEAT_DRIFT", subscription.id(), day, found.toString()));
                case ADOPT -> {}
            }
        });
    }
}
