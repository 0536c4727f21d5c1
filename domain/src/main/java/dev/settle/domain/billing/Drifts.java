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
import java.util.Optional;

/**
 * Counts that differ from the billed one as an occasion bills time that none billed before, and what comes of that (R002-22).
 * Each period is looked at once: on the last day of it that is served by then, and by the answer of its first day. Periods
 * behind each other with the same difference are told as one.
 *
 * @param holds   why the occasion waits
 * @param notices what is told of it otherwise
 */
record Drifts(List<Hold> holds, List<Notice> notices) {
    static Drifts of(Book book, PayerPolicy payer, Map<String, Billed> billed) {
        Drifts drifts = new Drifts(new ArrayList<>(), new ArrayList<>());
        billed.forEach((id, part) -> {
            Subscription recorded = Objects.requireNonNull(book.subscriptions().get(id), id);
            Optional<Same> same = Optional.empty();
            for (Period news : part.news()) {
                Optional<Same> found = look(recorded, news.to().minusDays(1), payer.covering(recorded, news.from()));
                Optional<Same> longer = same.flatMap(before -> found.flatMap(before::and));
                if (longer.isEmpty()) {
                    same.ifPresent(drifts::tell);
                }
                same = longer.or(() -> found);
            }
            same.ifPresent(drifts::tell);
        });
        return drifts;
    }

    /** By everything known by now: a report that came after the occasion mends what held it. */
    private static Optional<Same> look(Subscription subscription, LocalDate day, Policy policy) {
        return Drift.on(day, subscription, policy.get(BillingParameters.SOURCE))
                .map(found -> new Same(found, policy.get(ProvisioningParameters.DRIFT), day, day, 1));
    }

    private void tell(Same same) {
        switch (same.answer()) {
            case BLOCK -> holds.add(new Hold("SEAT_DRIFT", same.subscription(), same + same.on()));
            case REPORT -> notices.add(new Notice("SEAT_DRIFT", same.subscription(), same.last(), same.toString()));
            case ADOPT -> {}
        }
    }

    /** One difference in so many periods behind each other, each looked at on a day of its own. */
    private record Same(
            Drift drift, ProvisioningParameters.OnDrift answer, LocalDate first, LocalDate last, int periods) {
        String subscription() {
            return drift.subscription();
        }

        Optional<Same> and(Same next) {
            return drift.equals(next.drift) && answer == next.answer
                    ? Optional.of(new Same(drift, answer, first, next.last, periods + next.periods))
                    : Optional.empty();
        }

        /** The day whose counts would have to agree, where there is but one. */
        String on() {
            return periods == 1 ? " on " + last : "";
        }

        @Override
        public String toString() {
            return periods == 1
                    ? drift.toString()
                    : "%s, at the end of %d periods, from %s to %s".formatted(drift, periods, first, last);
        }
    }
}
