package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which facts about a subscription a document rests on: what its occasion knew, and what earlier ones had settled.
 *
 * @param billed the entries whose documents have a line of the subscription
 */
record Views(Policy policy, String subscription, Fact entry, Set<Long> billed) {
    /** Every set of entries it may be: a change that waits for the next invoice may or may not be among them. */
    Set<Set<Long>> all() {
        Set<Set<Long>> views = new LinkedHashSet<>();
        views.addAll(after(occasion -> true));
        views.addAll(after(occasion -> isAnchor(occasion) || billed.contains(occasion.seq())));
        return views;
    }

    /** A change of another subscription does not settle those of this one. */
    private List<Set<Long>> after(Predicate<Fact> concerns) {
        Set<Long> known = new TreeSet<>();
        Set<Long> certain = new TreeSet<>();
        History facts = policy.account().of(subscription);
        Periods periods = new Periods(facts);
        for (Fact occasion : policy.account().facts()) {
            if (occasion.is("OccasionBilled") && concerns.test(occasion)) {
                add(occasion, facts, periods, known, certain);
            }
        }
        add(entry, facts, periods, known, certain);
        return List.of(known, certain);
    }

    private static boolean isAnchor(Fact occasion) {
        return occasion.what().at("occasion").at("kind").text().equals("ANCHOR");
    }

    private void add(Fact billed, History facts, Periods periods, Set<Long> known, Set<Long> certain) {
        Node occasion = billed.what().at("occasion");
        LocalDate day = occasion.at("day").day();
        boolean anchor = occasion.at("kind").text().equals("ANCHOR");
        boolean settles = anchor || occasion.at("kind").text().equals("CHANGE");
        if (!settles || anchor && !billed.equals(entry) && !periods.isAnchor(day)) {
            return;
        }
        Predicate<Fact> knew = knownAt(anchor, day);
        for (Fact fact : facts.facts()) {
            if (fact.seq() < billed.seq() && (knew.test(fact) || fact.is("SubscriptionStarted"))) {
                known.add(fact.seq());
                if (anchor || !waits(fact)) {
                    certain.add(fact.seq());
                }
            }
        }
    }

    private boolean waits(Fact fact) {
        return !fact.is("SubscriptionStarted")
                && policy.answer("settlement.onChange", subscription, fact.effective(), fact.seen())
                        .value()
                        .equals("NEXT_INVOICE");
    }

    private static Predicate<Fact> knownAt(boolean anchor, LocalDate day) {
        return anchor
                ? fact -> fact.day().isBefore(day)
                        ? !fact.effective().isAfter(day)
                        : fact.effective().isBefore(day)
                : fact -> !fact.effective().isAfter(day) && !fact.day().isAfter(day);
    }
}
