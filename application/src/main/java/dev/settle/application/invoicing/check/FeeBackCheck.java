package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Charges.Charge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a setup fee that was given back against the fee and against what its subscription came to: it is over, and none of its days is
 * left that was charged in its currency.
 */
record FeeBackCheck(Node line, Node occasion, Policy policy, Issued issued, Findings findings) {
    /**
     * @param entry the one that issued its document
     * @param views what that entry's occasion can have settled of the subscription
     */
    void run(long entry, Views views) {
        Node derivation = line.at("derivation");
        String subscription = line.at("subscription").text();
        List<Node> entries = derivation.at("entries").each();
        boolean caused = entries.size() == 1
                && policy.account()
                        .entry(entries.get(0).number())
                        .filter(fact -> isCause(fact, policy.facts(subscription), views))
                        .filter(fact -> issued.isFirst(subscription + " " + fact.seq(), entry))
                        .isPresent();
        findings.unless(caused, derivation.at("entries"), "no such entry was settled with the document");
        String currency = line.at("amount").at("currency").text();
        findings.unless(
                isOver(subscription, policy, occasion.at("day").day())
                        && !issued.charges().isTimeLeft(subscription, currency),
                line,
                "the subscription has not come to nothing");
        findings.unless(
                List.of("ANCHOR", "CHANGE").contains(occasion.at("kind").text()),
                line,
                "the occasion gives back no fee");
        findings.same(line.at("text"), "setup fee");
        findings.same(line.at("quantity"), 1L);
        findings.same(derivation.at("rounding"), "HALF_UP");
        findings.same(derivation.at("rules"), List.of());
        findings.same(derivation.at("after"), "0");
        findings.unless(derivation.find("term").isEmpty() && line.find("period").isEmpty(), line, "it is for no time");
        Optional<Charge> fee = issued.charges()
                .at(line.at("corrects"))
                .filter(found -> found.isFeeOf(subscription) && found.left() > 0);
        findings.unless(fee.isPresent(), line.at("corrects"), "no such fee is left to give back");
        fee.ifPresent(this::given);
        issued.again("amount of " + policy.opened(subscription).seq());
    }

    /**
     * The last that ended it, of what can have been settled with the document; anything else if surely none of that did. An
     * end that was told ahead, for a day behind another one, may never be settled.
     */
    private static boolean isCause(Fact fact, History facts, Views views) {
        Set<Long> surely = views.surelyNow();
        List<Fact> ends = facts.where(FeeBackCheck::ends).facts();
        return views.possiblyNow().contains(fact.seq())
                && ends.stream()
                        .filter(end -> surely.contains(end.seq())
                                && (!end.day().isBefore(end.effective())
                                        || ends.stream()
                                                .noneMatch(other ->
                                                        other.effective().isBefore(end.effective()))))
                        .allMatch(end -> ends(fact) && fact.seq() >= end.seq());
    }

    private static boolean ends(Fact fact) {
        return fact.is("SubscriptionCancelled") || fact.isEvent("DECLINES");
    }

    private void given(Charge fee) {
        long given = -line.at("amount").at("minor").number();
        long owed = fee.left();
        findings.same(line.at("derivation").at("before"), Long.toString(fee.minor()));
        findings.same(line.at("derivation").at("limited"), given != fee.minor());
        findings.unless(given == owed, line.at("amount").at("minor"), owed + " can be given back");
        findings.same(line.at("sku"), fee.sku());
        fee.giveBack(given);
    }

    /**
     * Whether a subscription was to end by a day, or its trial was declined or goes on, which may be before its billing
     * starts: what never ended has not come to nothing.
     */
    static boolean isOver(String subscription, Policy policy, LocalDate day) {
        boolean trial = policy.opened(subscription).what().at("trial").truth();
        return policy.facts(subscription).facts().stream()
                .anyMatch(fact ->
                        fact.is("SubscriptionCancelled") && !fact.effective().isAfter(day)
                                || trial && (fact.isEvent("DECLINES") || fact.isEvent("CONTINUES"))
                                || fact.what()
                                        .find("until")
                                        .filter(until -> !until.day().isAfter(day))
                                        .isPresent());
    }
}
