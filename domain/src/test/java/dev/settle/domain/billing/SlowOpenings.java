package dev.settle.domain.billing;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which free time ends, and what policy says of those that come to cost something by it. */
final class SlowOpenings {
    private final RandomPolicy policy;
    private final SlowPlans plans;

    SlowOpenings(RandomPolicy policy, SlowPlans plans) {
        this.policy = policy;
        this.plans = plans;
    }

    /** The one up to which all is free from a day on, if it comes before another day. */
    Optional<LocalDate> afterFreeTimeFrom(LocalDate first, LocalDate before) {
        LocalDate day = first;
        while (day.isBefore(before) && plans.on(day).isFree()) {
            day = day.plusDays(1);
        }
        return day.isAfter(first) && day.isBefore(before) ? Optional.of(day) : Optional.empty();
    }

    boolean isDaily(LocalDate day) {
        return says(day, "proration.onAdd", "DAILY");
    }

    /** Whether nothing is billed of the period it falls in from then on. */
    boolean isFreeUntilAnchor(LocalDate day) {
        return !isDaily(day) && says(day, "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR");
    }

    boolean says(LocalDate day, String key, String value) {
        SlowPlans.Chosen chosen = plans.ruling(day);
        return policy.on(chosen.effective(), key, chosen.recorded()).equals(value);
    }
}
