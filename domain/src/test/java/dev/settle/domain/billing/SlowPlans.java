package dev.settle.domain.billing;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plans of a subscription, each from the day it takes over. */
final class SlowPlans {
    /**
     * A plan that somebody chose; it rules from the day it takes over, unless one chosen for a later day did while it waited, or
     * one that takes over that day was told later.
     */
    record Chosen(Plan plan, LocalDate effective, LocalDate recorded, long seq, LocalDate takesOver) {}

    private final SlowPeriods periods;
    private final List<Chosen> plans = new ArrayList<>();

    /** @param entries about one subscription */
    SlowPlans(List<Recorded> entries, SlowPeriods periods) {
        this.periods = periods;
        entries.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts.PlanChanged
                        || entry.fact() instanceof SubscriptionFacts.SubscriptionStarted)
                .sorted(Comparator.comparing(SlowPlans::effective).thenComparingLong(Recorded::seq))
                .forEach(this::choose);
    }

    /** The first day that costs something; the first day of all, if none does. */
    LocalDate paidFrom() {
        return plans.stream()
                .map(Chosen::takesOver)
                .filter(day -> !on(day).isFree())
                .min(LocalDate::compareTo)
                .orElse(plans.get(0).takesOver());
    }

    Plan on(LocalDate day) {
        return ruling(day).plan();
    }

    /** Who chose the plan of a day. */
    Chosen ruling(LocalDate day) {
        return plans.stream()
                .filter(chosen -> !chosen.takesOver().isAfter(day))
                .filter(chosen -> plans.stream().noneMatch(other -> passesBy(other, chosen)))
                .max(Comparator.comparing(Chosen::takesOver).thenComparingLong(Chosen::seq))
                .orElseThrow();
    }

    private static boolean passesBy(Chosen one, Chosen waiting) {
        int days = one.effective().compareTo(waiting.effective());
        return one.takesOver().isBefore(waiting.takesOver()) && (days > 0 || days == 0 && one.seq() > waiting.seq());
    }

    private void choose(Recorded entry) {
        if (entry.fact() instanceof SubscriptionFacts.SubscriptionStarted started) {
            plans.add(new Chosen(started.plan(), started.start(), entry.day(), entry.seq(), started.start()));
        } else if (entry.fact() instanceof SubscriptionFacts.PlanChanged changed) {
            LocalDate day = changed.effective();
            while (!changed.prorated() && !on(changed.effective()).isFree() && !periods.isBoundary(day)) {
                day = day.plusDays(1);
            }
            plans.add(new Chosen(changed.plan(), changed.effective(), entry.day(), entry.seq(), day));
        }
    }

    private static LocalDate effective(Recorded entry) {
        return entry.fact() instanceof SubscriptionFacts.PlanChanged changed
                ? changed.effective()
                : ((SubscriptionFacts.SubscriptionStarted) entry.fact()).start();
    }
}
