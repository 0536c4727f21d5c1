package dev.settle.application.invoicing.check;

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

    /** How the subscription began that all facts are about. */
    Fact opened() {
        return facts.stream()
                .filter(fact -> fact.is("SubscriptionStarted"))
                .findFirst()
                .orElseThrow(() -> new Node.Malformed("", "nobody started the subscription"));
    }

    /** The plans a subscription has been for. */
    List<Node> plans(String subscription) {
        return of(subscription).facts().stream()
                .filter(fact -> fact.is("SubscriptionStarted", "PlanChanged"))
                .map(fact -> fact.what().at("plan"))
                .toList();
    }

    /** Whether the plan that a fact brings costs something. */
    static boolean isPaid(Fact fact) {
        return fact.what().at("plan").find("price").isPresent();
    }
}
