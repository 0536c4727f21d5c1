package dev.settle.application.subscription;

import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.PlanSpan;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody who is on a free plan had before.
 *
 * @param left the first day of the free plan
 * @param end  the end of the period that was left, be it that what was left of it was given back
 */
record LastPaid(Plan plan, LocalDate left, LocalDate end) {
    /** None for who began with a free plan. It counts too where the free one was told for its very first day. */
    static Optional<LastPaid> before(Subscription subscription, LocalDate day) {
        PlanSpan free = subscription.planSpans().stream()
                .filter(span -> !span.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(subscription.planSpans().get(0));
        if (free.seq() == subscription.opened().seq()) {
            return Optional.empty();
        }
        Subscription without =
                subscription.asFarAs(step -> step.seq() != free.seq()).orElseThrow();
        LocalDate last = later(free.from().minusDays(1), subscription.start());
        Plan plan = without.planOn(last);
        return plan.isFree()
                ? before(without, last)
                : Optional.of(new LastPaid(
                        plan,
                        free.from(),
                        without.timeline().containing(last).whole().to()));
    }

    /** Whether another plan from that day on would take its place: within its last period, or without a free day between. */
    boolean isFollowedOn(LocalDate day) {
        return day.isBefore(end) || day.equals(left);
    }
}
