package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Settled.Known;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts about a subscription a document rests on: what its occasion knew, and what earlier ones had settled. */
final class Views {
    private final Policy policy;
    private final String subscription;
    private final Fact entry;
    private final Set<Long> billed;
    private final Set<Long> changes;
    private final History facts;
    private final List<Fact> byEffect;
    private final Periods periods;
    private final long firstBilled;
    private final Settled settled;

    /**
     * @param billed  the entries whose documents have a line of the subscription
     * @param changes the entries whose changes those lines are about
     * @param settled what the occasions before it have settled, as far as they were followed
     */
    Views(Policy policy, String subscription, Fact entry, Set<Long> billed, Set<Long> changes, Settled settled) {
        this.policy = policy;
        this.subscription = subscription;
        this.entry = entry;
        this.billed = billed;
        this.changes = changes;
        this.settled = settled;
        this.facts = policy.facts(subscription);
        this.byEffect = facts.facts().stream()
                .sorted(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                .toList();
        this.periods = new Periods(facts);
        this.firstBilled = billed.stream().min(Long::compare).orElse(Long.MAX_VALUE);
        follow();
    }

    /**
     * Every set of entries it may be: a change that waits for the next invoice may or may not be among them.
     *
     * @param settled entries that are settled now, if they are known at all
     */
    Set<Set<Long>> all(List<Long> settled) {
        Set<Set<Long>> views = new LinkedHashSet<>();
        for (Known one : earlier()) {
            for (boolean opening : openings()) {
                Known now = one.with(Set.of());
                add(entry, now, opening);
                views.add(now.possible());
                views.add(now.certain());
            }
        }
        for (Set<Long> view : List.copyOf(views)) {
            Set<Long> with = new HashSet<>(view);
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
        for (Known one : earlier()) {
            views.add(one.possible());
            views.add(one.certain());
        }
        return views;
    }

    /** What the occasion itself can have settled: what it knew, but for what anchors of the subscription had settled before. */
    Set<Long> possiblyNow() {
        Known now = Known.nothing();
        add(entry, now);
        now.possible().removeAll(settled.byOwnAnchors());
        return now.possible();
    }

    /** What the occasion itself has settled in any case. */
    Set<Long> surelyNow() {
        Known now = settled.byAll().with(Set.of());
        add(entry, now);
        now.certain().removeAll(settled.byAll().possible());
        return now.certain();
    }

    /**
     * A change of another subscription does not settle those of this one, nor an anchor that is not its own. Each of these is
     * a part of the one before.
     */
    private void follow() {
        for (Fact occasion : policy.account().after(settled.last()).facts()) {
            if (occasion.is("OccasionBilled")) {
                boolean own = billed.contains(occasion.seq());
                add(occasion, settled.byAll());
                if (own || isAnchor(occasion)) {
                    add(occasion, settled.byAnchors());
                }
                if (own) {
                    add(occasion, settled.byOwn());
                }
                if (own && isAnchor(occasion)) {
                    Known known = Known.nothing();
                    add(occasion, known);
                    settled.byOwnAnchors().addAll(known.certain());
                }
                settled.followed(occasion.seq());
            }
        }
    }

    private List<Known> earlier() {
        return Stream.of(settled.byAll(), settled.byAnchors(), settled.byOwn())
                .distinct()
                .map(one -> one.with(changes))
                .toList();
    }

    private static boolean isAnchor(Fact occasion) {
        return occasion.what().at("occasion").at("kind").text().equals("ANCHOR");
    }

    /** What is billed first goes by all that is known, unless an occasion before it billed days that cost nothing. */
    private List<Boolean> openings() {
        if (entry.seq() > firstBilled) {
            return List.of(false);
        }
        Fact opened = policy.opened(subscription);
        boolean isSure = policy.account().after(opened.seq()).facts().stream()
                .filter(fact -> fact.is("OccasionBilled"))
                .allMatch(fact -> fact.what().at("occasion").at("day").day().isBefore(opened.effective()));
        return isSure ? List.of(true) : List.of(true, false);
    }

    private void add(Fact billing, Known known) {
        add(billing, known, billing.seq() <= firstBilled);
    }

    /** @param opening whether it bills the first days */
    private void add(Fact billing, Known known, boolean opening) {
        Node occasion = billing.what().at("occasion");
        LocalDate day = occasion.at("day").day();
        boolean anchor = isAnchor(billing);
        boolean settles = anchor || occasion.at("kind").text().equals("CHANGE");
        if (!settles || anchor && !billing.equals(entry) && !periods.isAnchor(day)) {
            return;
        }
        Predicate<Fact> knew = knownAt(anchor, day);
        Set<String> held = new HashSet<>();
        for (Fact fact : byEffect) {
            if (fact.seq() < billing.seq()
                    && !known.certain().contains(fact.seq())
                    && (knew.test(fact) || fact.is("SubscriptionStarted"))) {
                known.possible().add(fact.seq());
                boolean waits = !changes.contains(fact.seq())
                        && !(opening && fact.day().isBefore(day))
                        && (waits(fact, billing.seq()) || fact.movesSeats() && held.contains(source(fact)));
                if (anchor || !waits) {
                    known.certain().add(fact.seq());
                } else if (fact.movesSeats()) {
                    held.add(source(fact));
                }
            }
        }
    }

    /**
     * Whether it waits for the next invoice; what follows on a change of seats that waits, waits with it. What has happened to a
     * service moves no money by itself.
     */
    private boolean waits(Fact fact, long billing) {
        boolean told = fact.is("ServiceEventHappened") && !fact.isEvent("DECLINES");
        if (fact.is("SubscriptionStarted") || told) {
            return false;
        }
        boolean inFull = says(fact, "proration.onAdd", "NONE")
                && !says(fact, "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR")
                && (addsSeats(fact, facts.before(billing)) || endsFreeTime(fact, facts.before(billing)));
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

    /** Whether seats that were free come to cost something by it within a period, which none is that it begins itself. */
    private boolean endsFreeTime(Fact fact, History facts) {
        LocalDate day = fact.effective();
        return fact.is("PlanChanged")
                && !periods.isAnchor(day)
                && Takeovers.possible(facts).stream().anyMatch(plans -> endsFreeTime(plans, day));
    }

    private static boolean endsFreeTime(Takeovers plans, LocalDate day) {
        Fact plan = plans.on(day);
        return plan.effective().equals(day)
                && History.isPaid(plan)
                && plan.what().find("cycle").isEmpty()
                && !History.isPaid(plans.on(day.minusDays(1)));
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
