package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Charges.Charge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a setup fee that was given back against the fee and against what made its subscription come to nothing.
 */
record FeeBackCheck(Node line, Node occasion, Policy policy, Issued issued, Findings findings) {
    void run() {
        Node derivation = line.at("derivation");
        String subscription = line.at("subscription").text();
        List<Node> entries = derivation.at("entries").each();
        boolean caused = entries.size() == 1
                && policy.account()
                        .entry(entries.get(0).number())
                        .filter(fact -> endsAll(fact, subscription, policy))
                        .isPresent();
        findings.unless(caused, derivation.at("entries"), "no such entry ended the subscription on its first day");
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

    private void given(Charge fee) {
        long given = -line.at("amount").at("minor").number();
        long owed = fee.left();
        findings.same(line.at("derivation").at("before"), Long.toString(fee.minor()));
        findings.same(line.at("derivation").at("limited"), given != fee.minor());
        findings.unless(given == owed, line.at("amount").at("minor"), owed + " can be given back");
        findings.same(line.at("sku"), fee.sku());
        fee.giveBack(given);
    }

    /** On its very first day; or before a later day on which billing begins, or from which on anybody is billed. */
    static boolean endsAll(Fact fact, String subscription, Policy policy) {
        boolean late = Edges.mayBeLate(policy, subscription) || mayBeginWithNobody(policy, subscription);
        Fact opened = policy.opened(subscription);
        return fact.isAbout(subscription)
                && (late && fact.is("SubscriptionCancelled", "ServiceEventHappened")
                        || fact.is("SubscriptionCancelled") && fact.effective().equals(opened.effective()));
    }

    /** Those who were ordered are billed from the first day on, unless another count is, or a whole one, or they left. */
    private static boolean mayBeginWithNobody(Policy policy, String subscription) {
        Fact opened = policy.opened(subscription);
        History facts = policy.account().of(subscription);
        Set<Long> all = facts.facts().stream().map(Fact::seq).collect(Collectors.toSet());
        return !isAtFirst("billing.quantitySource", "PURCHASED", subscription, policy)
                || isAtFirst("reconcile.drift", "ADOPT", subscription, policy)
                || !isAtFirst("billing.quantityBasis", "TIME_WEIGHTED", subscription, policy)
                || Lots.count(Lots.of(facts, all, "PURCHASED"), opened.effective()) == 0;
    }

    private static boolean isAtFirst(String parameter, String value, String subscription, Policy policy) {
        Fact opened = policy.opened(subscription);
        return policy.beginning(parameter, subscription, opened.effective(), opened)
                .value()
                .equals(value);
    }
}
