package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Charges.Charge;
import dev.settle.application.invoicing.check.Node.Amount;
import java.util.List;
import java.util.Optional;

/** Holds a line whose amount was named, by a charge, a credit or the catalog's setup fee, against who named it. */
record NamedLineCheck(Node line, Node occasion, Policy policy, Issued issued, Findings findings) {
    void run(long entry) {
        Node derivation = line.at("derivation");
        List<Node> entries = derivation.at("entries").each();
        Optional<Fact> cause =
                entries.size() == 1 ? policy.account().entry(entries.get(0).number()) : Optional.empty();
        findings.unless(cause.isPresent(), derivation.at("entries"), "no such fact came before the document");
        findings.same(line.at("quantity"), 1L);
        findings.same(derivation.at("before"), "0");
        findings.same(
                derivation.at("after"),
                Long.toString(line.at("amount").at("minor").number()));
        findings.same(derivation.at("rounding"), "HALF_UP");
        findings.same(derivation.at("limited"), false);
        findings.same(derivation.at("rules"), List.of());
        findings.unless(derivation.find("term").isEmpty() && line.find("period").isEmpty(), line, "it is for no time");
        cause.ifPresent(fact -> {
            findings.unless(
                    issued.isFirst("amount of " + fact.seq(), entry) || isFeeAgain(fact),
                    derivation.at("entries"),
                    "another document billed it");
            caused(fact, derivation.at("formula").text());
        });
    }

    /** A fee that was credited to the last cent is owed again when its order came to nothing and goes on after all. */
    private boolean isFeeAgain(Fact fact) {
        return fact.is("SubscriptionStarted")
                && line.find("subscription")
                        .map(Node::text)
                        .filter(subscription -> issued.charges().hasNoFeeLeft(subscription)
                                && FeeBackCheck.isOver(
                                        subscription, policy, occasion.at("day").day()))
                        .isPresent();
    }

    private void caused(Fact fact, String formula) {
        if (formula.equals("SETUP_FEE")) {
            setupFee(fact);
        } else if (fact.is("OneOffCharged")) {
            charge(fact);
        } else if (fact.is("CreditGranted", "LineCredited")) {
            credit(fact);
        } else {
            findings.add(line.path(), "names an entry that names no amount");
        }
    }

    private void setupFee(Fact fact) {
        findings.unless(
                fact.is("SubscriptionStarted")
                        && fact.isAbout(line.at("subscription").text()),
                line.at("derivation").at("entries"),
                "a setup fee comes with the start of its subscription");
        findings.same(line.at("text"), "setup fee");
        new PriceCheck(policy, findings).setupFee(line);
        absent("corrects");
    }

    private void charge(Fact fact) {
        findings.same(line.at("sku"), fact.what().at("id").value());
        findings.same(line.at("text"), fact.what().at("text").value());
        findings.same(line.at("amount"), fact.what().at("amount").value());
        findings.unless(
                occasion.at("kind").text().equals("ONE_OFF")
                        ? occasion.at("through").number() == fact.seq()
                        : fact.day().isBefore(occasion.at("day").day()),
                line,
                "the occasion did not know it");
        absent("subscription");
        absent("corrects");
    }

    private void credit(Fact fact) {
        findings.same(line.at("text"), fact.what().at("reason").value());
        findings.same(
                line.at("amount").at("currency"),
                fact.what().at("amount").at("currency").value());
        findings.same(
                line.at("amount").at("minor"),
                -fact.what().at("amount").at("minor").number());
        findings.same(occasion.at("kind"), "CREDIT");
        findings.same(occasion.at("through"), fact.seq());
        Amount given = line.at("amount").amount();
        Amount wanted = new Amount(given.currency(), -given.minor());
        Optional<Charge> charge = corrected(fact, wanted);
        findings.unless(
                charge.filter(found -> found.isAt(line.at("corrects"))).isPresent(),
                line.at("corrects"),
                "the line to give back from is " + charge.map(Object::toString).orElse("none"));
        charge.ifPresent(found -> {
            found.subscription()
                    .ifPresentOrElse(
                            subscription -> findings.same(line.at("subscription"), subscription),
                            () -> absent("subscription"));
            findings.same(line.at("sku"), found.sku());
            found.giveBack(wanted.minor());
        });
    }

    /** The line that the decision names, or the last one that covers the day it names, when so much is left of it. */
    private Optional<Charge> corrected(Fact fact, Amount wanted) {
        Node what = fact.what();
        Charges charges = issued.charges();
        return fact.is("LineCredited")
                ? charges.at(what.at("corrects")).filter(charge -> charge.has(wanted))
                : charges.covering(
                        what.at("subscription").text(), what.at("day").day(), wanted);
    }

    private void absent(String key) {
        line.find(key).ifPresent(node -> findings.add(node.path(), "should not be there"));
    }
}
