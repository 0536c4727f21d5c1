package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which facts about a subscription a document rests on: what its occasion knew, and what earlier ones had settled.
 *
 * @param billed  the entries whose documents have a line of the subscription
 * @param changes the entries whose changes those lines are about
 */
record Views(Policy policy, String subscription, Fact entry, Set<Long> billed, Set<Long> changes) {
    /**
     * @param possible with the changes that may wait for the next invoice
     * @param certain  without them
     */
    private record Known(Set<Long> possible, Set<Long> certain) {
        Known copy() {
            return new Known(new TreeSet<>(possible), new TreeSet<>(certain));
        }
    }

    /**
     * Every set of entries it may be: a change that waits for the next invoice may or may not be among them.
     *
     * @param settled entries that are settled now, if they are known at all
     */
    Set<Set<Long>> all(List<Long> settled) {
        Set<Set<Long>> views = new LinkedHashSet<>();
        for (Known earlier : earlier()) {
            Known now = earlier.copy();
            add(entry, now);
            views.add(now.possible());
            views.add(now.certain());
        }
        for (Set<Long> view : List.copyOf(views)) {
            Set<Long> with = new TreeSet<>(view);
            settled.stream()
                    .filter(seq -> views.iterator().next().contains(seq))
                    .forEach(with::add);
            views.add(with);
        }
        return views;
    }

    /** What can have been settled before the occasion. */
    Set<Set<Long>> before() {
        Set<Set<Long>> views = new LinkedHashSet<>();
        for (Known earlier : earlier()) {
            views.add(earlier.possible());
            views.add(earlier.certain());
        }
        return views;
    }

    /** A change of another subscription does not settle those of this one, nor an anchor that is not its own. */
    private List<Known> earlier() {
        return List.of(
                after(occasion -> true),
                after(occasion -> isAnchor(occasion) || billed.contains(occasion.seq())),
                after(occasion -> billed.contains(occasion.seq())));
    }

    private Known after(Predicate<Fact> concerns) {
        Known known = new Known(new TreeSet<>(), new TreeSet<>());
        for (Fact occasion : policy.account().facts()) {
            if (occasion.is("OccasionBilled") && concerns.test(occasion)) {
                add(occasion, known);
            }
        }
        return known;
    }

    private static boolean isAnchor(Fact occasion) {
        return occasion.what().at("occasion").at("kind").text().equals("ANCHOR");
    }

    private void add(Fact billing, Known known) {
        History facts = policy.account().of(subscription);
        Periods periods = new Periods(facts);
        Node occasion = billing.what().at("occasion");
        LocalDate day = occasion.at("day").day();
        boolean anchor = occasion.at("kind").text().equals("ANCHOR");
        boolean settles = anchor || occasion.at("kind").text().equals("CHANGE");
        if (!settles || anchor && !billing.equals(entry) && !periods.isAnchor(day)) {
            return;
        }
        Predicate<Fact> knew = knownAt(anchor, day);
        List<Fact> inEffect = facts
                .where(fact -> fact.seq() < billing.seq() && (knew.test(fact) || fact.is("SubscriptionStarted")))
                .facts()
                .stream()
                .sorted(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                .toList();
        Predicate<Fact> opens =
                fact -> fact.day().isBefore(day) && billed.stream().noneMatch(earlier -> earlier < billing.seq());
        Set<String> held = new HashSet<>();
        for (Fact fact : inEffect) {
            known.possible().add(fact.seq());
            boolean waits = !known.certain().contains(fact.seq())
                    && !changes.contains(fact.seq())
                    && !opens.test(fact)
                    && (waits(fact, facts.before(billing.seq())) || fact.movesSeats() && held.contains(source(fact)));
            if (anchor || !waits) {
                known.certain().add(fact.seq());
            } else if (fact.movesSeats()) {
                held.add(source(fact));
            }
        }
    }

    /** Whether it waits for the next invoice; what follows on a change of seats that waits, waits with it. */
    private boolean waits(Fact fact, History facts) {
        if (fact.is("SubscriptionStarted")) {
            return false;
        }
        boolean inFull = says(fact, "proration.onAdd", "NONE")
                && !says(fact, "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR")
                && addsSeats(fact, facts);
        return inFull
                ? says(fact, "proration.midPeriodAdd", "FULL_ON_NEXT_INVOICE")
                : says(fact, "settlement.onChange", "NEXT_INVOICE");
    }

    private static boolean addsSeats(Fact fact, History facts) {
        Set<Long> all = facts.facts().stream().map(Fact::seq).collect(Collectors.toSet());
        return fact.movesSeats()
                && Lots.of(facts, all, source(fact)).stream()
                        .map(Lots.Lot::start)
                        .anyMatch(start ->
                                start.kind().equals("ADDED") && start.fact().seq() == fact.seq());
    }

    /** The count that a fact is about. */
    private static String source(Fact fact) {
        return fact.is("SeatsChanged") ? fact.what().at("source").text() : "ASSIGNED";
    }

    private boolean says(Fact fact, String parameter, String value) {
        return policy.answer(parameter, subscription, fact.effective(), fact)
                .value()
                .equals(value);
    }

    private static Predicate<Fact> knownAt(boolean anchor, LocalDate day) {
        return anchor
                ? fact -> fact.day().isBefore(day)
                        ? !fact.effective().isAfter(day)
                        : fact.effective().isBefore(day)
                : fact -> !fact.effective().isAfter(day) && !fact.day().isAfter(day);
    }
}
