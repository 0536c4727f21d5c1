package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        findings.same(term.at("discounted"), discounted(line).toString());
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

    private Exact discounted(TimeLine line) {
        String own = policy.account()
                .opened(line.subscription())
                .what()
                .at("agreement")
                .text();
        boolean all = line.answer("discount.scope").equals("ACCOUNT");
        LocalDate from = line.served().from();
        LocalDate start = policy.account().opened(line.subscription()).effective();
        LocalDate before = from.equals(start) ? from.plusDays(1) : from;
        Exact rest = Exact.ONE;
        for (Node agreement : agreements()) {
            boolean counts = all && agreement.at("accepted").day().isBefore(before);
            if (counts || agreement.at("id").text().equals(own)) {
                for (Node discount : agreement.at("discounts").each()) {
                    Exact percent = discount.at("percent").exact();
                    rest = rest.times(Exact.ONE.minus(percent.times(Exact.of(1, 100))));
                }
            }
        }
        return rest;
    }

    /** As they were accepted last. */
    private List<Node> agreements() {
        List<Node> agreements = new ArrayList<>();
        for (Fact fact : policy.account().facts()) {
            if (fact.is("AgreementAccepted")) {
                Node agreement = fact.what().at("agreement");
                agreements.removeIf(earlier ->
                        earlier.at("id").value().equals(agreement.at("id").value()));
                agreements.add(agreement);
            }
        }
        return agreements;
    }
}
