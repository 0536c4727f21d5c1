package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From when a subscription can have cost something: from when it is billed, and on a plan that is not free.
 *
 * @param plans which plans took over when, by what the occasion knew about it
 * @param asOf  the day of the occasion
 */
record FirstDays(Policy policy, String subscription, Takeovers plans, LocalDate asOf) {
    /**
     * What a change moved may have gone by what was known before it, and by what was settled before it although it was
     * recorded later.
     *
     * @param before what can have been settled before the occasion
     */
    Set<LocalDate> of(TimeLine line, Set<Set<Long>> before) {
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(first(plans));
        if (line.isChange()) {
            views(line, before).forEach(view -> days.add(first(view)));
        }
        return days;
    }

    private LocalDate first(History view) {
        boolean started = view.facts().stream().anyMatch(fact -> fact.is("SubscriptionStarted"));
        return started ? first(plans.by(view)) : LocalDate.MAX;
    }

    private LocalDate first(Takeovers view) {
        LocalDate billed = new BillingClock(policy, subscription, view.known())
                .billedFrom(asOf)
                .orElse(LocalDate.MAX);
        LocalDate paid = view.paidFrom();
        return paid.isAfter(billed) ? paid : billed;
    }

    private Stream<History> views(TimeLine line, Set<Set<Long>> before) {
        History known = plans.known();
        List<Long> entries = line.entries();
        long last = Collections.max(entries);
        Stream<History> inOrder = Stream.of(
                known.where(fact -> !entries.contains(fact.seq())),
                known.before(Collections.min(entries)),
                known.before(last + 1));
        Stream<History> inTurn = before.stream()
                .map(earlier -> known.where(fact -> fact.seq() <= last || earlier.contains(fact.seq())))
                .flatMap(then -> Stream.of(then, then.where(fact -> !entries.contains(fact.seq()))));
        return Stream.concat(inOrder, inTurn);
    }
}
