package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the price of a line against the plan that was sold and the catalog that sold it, and against discounts. */
record PriceCheck(Policy policy, Findings findings) {
    void run(TimeLine line) {
        Node term = line.term();
        List<Node> prices = plans(line.subscription(), term.at("sku"), term.at("catalog")).stream()
                .flatMap(plan -> plan.find("price").stream())
                .toList();
        findings.unless(!prices.isEmpty(), term.at("sku"), "that catalog never sold it to this subscription");
        findings.unless(
                prices.stream()
                        .anyMatch(price -> price.at("amount")
                                        .value()
                                        .equals(term.at("price").value())
                                && listed(term.at("sku"), term.at("catalog")).stream()
                                        .flatMap(sku -> sku.at("prices").each().stream())
                                        .anyMatch(listed -> listed.value().equals(price.value()))),
                term.at("price").at("minor"),
                "neither plan nor catalog has that price");
        List<Fact> agreed = discounting(line);
        findings.same(term.at("discounted"), discounted(agreed).toString());
        findings.unless(
                line.agreements().equals(agreed.stream().map(Fact::seq).toList()),
                line.derivation().at("entries"),
                "other agreements discount it");
    }

    /** A setup fee must be one that a plan of the subscription has, and its catalog too. */
    void setupFee(Node line) {
        findings.unless(
                policy.account().plans(line.at("subscription").text()).stream()
                        .filter(plan ->
                                plan.at("sku").value().equals(line.at("sku").value()))
                        .filter(plan -> plan.at("setupFee")
                                .value()
                                .equals(line.at("amount").value()))
                        .flatMap(plan -> listed(plan.at("sku"), plan.at("catalogVersion")).stream())
                        .anyMatch(sku -> sku.at("setupFee")
                                .at("minor")
                                .value()
                                .equals(line.at("amount").at("minor").value())),
                line.at("amount"),
                "no plan of the subscription has that setup fee");
    }

    private List<Node> plans(String subscription, Node sku, Node catalog) {
        return policy.account().plans(subscription).stream()
                .filter(plan -> plan.at("sku").value().equals(sku.value())
                        && plan.at("catalogVersion").value().equals(catalog.value()))
                .toList();
    }

    private Optional<Node> listed(Node sku, Node version) {
        return policy.seller().facts().stream()
                .filter(fact -> fact.is("CatalogActivated"))
                .map(fact -> fact.what().at("catalog"))
                .filter(catalog -> catalog.at("version").value().equals(version.value()))
                .flatMap(catalog -> catalog.at("skus").find(sku.text()).stream())
                .findFirst();
    }

    /** The agreements whose discounts count, each as it was accepted last, in the order they were first accepted. */
    private List<Fact> discounting(TimeLine line) {
        Fact opened = policy.account().opened(line.subscription());
        String own = opened.what().at("agreement").text();
        boolean all = line.answer("discount.scope").equals("ACCOUNT");
        Map<String, Fact> latest = new LinkedHashMap<>();
        policy.account().facts().stream()
                .filter(fact -> fact.is("AgreementAccepted"))
                .forEach(fact -> latest.put(fact.what().at("agreement").at("id").text(), fact));
        return latest.values().stream()
                .filter(fact -> all && isInTime(fact, opened, line.served().from())
                        || fact.what().at("agreement").at("id").text().equals(own))
                .filter(fact -> !discounts(fact).isEmpty())
                .toList();
    }

    private static Exact discounted(List<Fact> agreed) {
        Exact rest = Exact.ONE;
        for (Fact accepted : agreed) {
            for (Node discount : discounts(accepted)) {
                Exact percent = discount.at("percent").exact();
                rest = rest.times(Exact.ONE.minus(percent.times(Exact.of(1, 100))));
            }
        }
        return rest;
    }

    private static List<Node> discounts(Fact accepted) {
        return accepted.what().at("agreement").at("discounts").each();
    }

    /** Accepted before the day, or on it before what begins on it was ordered. */
    private static boolean isInTime(Fact accepted, Fact opened, LocalDate from) {
        LocalDate day = accepted.what().at("agreement").at("accepted").day();
        return day.isBefore(from)
                || day.equals(from) && from.equals(opened.effective()) && accepted.seq() < opened.seq();
    }
}
