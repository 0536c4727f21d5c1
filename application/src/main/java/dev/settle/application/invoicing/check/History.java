package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An account's facts before some entry, in the order they were recorded. */
record History(List<Fact> facts) {
    History before(long seq) {
        return new History(facts.subList(0, first(seq)));
    }

    History after(long seq) {
        return new History(facts.subList(first(seq + 1), facts.size()));
    }

    /** Where the facts begin that were recorded by an entry or later. */
    private int first(long seq) {
        int from = 0;
        int to = facts.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (facts.get(middle).seq() < seq) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    History where(Predicate<Fact> wanted) {
        return new History(facts.stream().filter(wanted).toList());
    }

    History of(String subscription) {
        return where(fact -> fact.isAbout(subscription));
    }

    Optional<Fact> entry(long seq) {
        return after(seq - 1).facts().stream().findFirst().filter(fact -> fact.seq() == seq);
    }

    Fact opened(String subscription) {
        return facts.stream()
                .filter(fact -> fact.is("SubscriptionStarted") && fact.isAbout(subscription))
                .findFirst()
                .orElseThrow(() -> new Node.Malformed("", "nobody started the subscription " + subscription));
    }

    /** The plans a subscription has been for. */
    List<Node> plans(String subscription) {
        return plans(subscription, fact -> true).stream()
                .map(fact -> fact.what().at("plan"))
                .toList();
    }

    /** What it is for on a day, as far as is known. */
    Optional<Node> planOn(String subscription, LocalDate day) {
        return planChosen(subscription, day).map(fact -> fact.what().at("plan"));
    }

    /** What chose the plan of a day, be it that it waits for its period to end. */
    Optional<Fact> planChosen(String subscription, LocalDate day) {
        return plans(subscription, fact -> !fact.effective().isAfter(day)).stream()
                .sorted(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                .reduce((one, later) -> isToldForTheDayOf(later, one) ? one : later);
    }

    /** Whether what waits takes over on the very day that a plan does which was told before it, for a later day. */
    private boolean isToldForTheDayOf(Fact later, Fact waiting) {
        return waiting.seq() > later.seq()
                && waitsForAnAnchor(waiting)
                && takesOver(waiting).equals(takesOver(later));
    }

    /** A plan that brings a cycle names the day on which its first period begins. */
    private static boolean waitsForAnAnchor(Fact plan) {
        return plan.is("PlanChanged")
                && !plan.what().at("prorated").truth()
                && plan.what().find("cycle").isEmpty();
    }

    private LocalDate takesOver(Fact plan) {
        LocalDate day = plan.effective();
        return waitsForAnAnchor(plan)
                ? of(plan.what().at("subscription").text())
                        .where(fact -> fact.what().find("cycle").isPresent()
                                && !fact.effective().isAfter(day))
                        .facts()
                        .stream()
                        .max(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                        .map(fact -> Periods.anchorAfter(fact.what().at("cycle"), day.minusDays(1)))
                        .orElse(day)
                : day;
    }

    /** The changes of plan that may have ended free time; of several that were made for one day, all. */
    List<Fact> madePaid(String subscription) {
        LocalDate day = paidFrom(subscription);
        return plans(
                subscription, fact -> fact.is("PlanChanged") && fact.effective().equals(day) && isPaid(fact));
    }

    /** The first day on a plan that costs something, unless another took its place on that very day. */
    LocalDate paidFrom(String subscription) {
        return plans(subscription, History::isPaid).stream()
                .filter(fact -> plans(subscription, other -> other.seq() > fact.seq()).stream()
                        .noneMatch(other -> other.effective().equals(fact.effective())))
                .map(Fact::effective)
                .min(LocalDate::compareTo)
                .orElse(opened(subscription).effective());
    }

    private List<Fact> plans(String subscription, Predicate<Fact> wanted) {
        return of(subscription).facts().stream()
                .filter(fact -> fact.is("SubscriptionStarted", "PlanChanged"))
                .filter(wanted)
                .toList();
    }

    /** Whether the plan that a fact brings costs something. */
    static boolean isPaid(Fact fact) {
        return fact.what().at("plan").find("price").isPresent();
    }
}
