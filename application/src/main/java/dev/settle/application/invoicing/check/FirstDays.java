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
 * @param known what the occasion knew about it
 * @param asOf  the day of the occasion
 */
record FirstDays(Policy policy, String subscription, History known, LocalDate asOf) {
    /**
     * What a change moved may have gone by what was known before it, and by what was settled before it although it was
     * recorded later.
     *
     * @param before what can have been settled before the occasion
     */
    Set<LocalDate> of(TimeLine line, Set<Set<Long>> before) {
        Set<LocalDate> days = new LinkedHashSet<>();
        (line.isChange() ? views(line, before) : Stream.of(known)).forEach(view -> days.add(first(view)));
        return days;
    }

    private LocalDate first(History view) {
        LocalDate billed =
                new BillingClock(policy, subscription, view).billedFrom(asOf).orElse(LocalDate.MAX);
        LocalDate paid = view.facts().isEmpty() ? LocalDate.MAX : view.paidFrom(subscription);
        return paid.isAfter(billed) ? paid : billed;
    }

    private Stream<History> views(TimeLine line, Set<Set<Long>> before) {
        List<Long> entries = line.entries();
        long last = Collections.max(entries);
        Stream<History> inOrder = Stream.of(
                known,
                known.where(fact -> !entries.contains(fact.seq())),
                known.before(Collections.min(entries)),
                known.before(last + 1));
        Stream<History> inTurn =
                before.stream().map(earlier -> known.where(fact -> fact.seq() <= last || earlier.contains(fact.seq())));
        return Stream.concat(inOrder, inTurn);
    }
}
