package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Periods.Length;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the price of a line against the plan that was sold and the catalog that sold it, and against discounts. */
record PriceCheck(Policy policy, Findings findings) {
    void run(TimeLine line) {
        Node term = line.term();
        List<Node> prices = plans(line.subscription(), term.at("sku"), term.at("catalog")).stream()
                .flatMap(plan -> plan.find("price").stream())
                .toList();
        findings.unless(!prices.isEmpty(), term.at("sku"), "that catalog never sold it to this subscription");
        Periods periods = new Periods(policy.facts(line.subscription()));
        findings.unless(
                prices.stream()
                        .anyMatch(price -> periods.isWhole(
                                        line.whole(),
                                        Length.of(price.at("every").text()))
                                && price.at("amount")
                                        .value()
                                        .equals(term.at("price").value())
                                && listed(term.at("sku"), term.at("catalog")).stream()
                                        .flatMap(sku -> sku.at("prices").each().stream())
                                        .anyMatch(listed -> listed.value().equals(price.value()))),
                term.at("price").at("minor"),
                "neither plan nor catalog has that price for such a period");
        Map<Long, List<Node>> agreed = discounting(line);
        findings.same(term.at("discounted"), discounted(agreed).toString());
        findings.unless(
                line.agreements().equals(List.copyOf(agreed.keySet())),
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

    /**
     * By the entries of the agreements whose discounts count, in the order they were accepted, which of them do. Each code
     * counts once: as the subscription's own agreement has it, or as the first one has it.
     */
    private Map<Long, List<Node>> discounting(TimeLine line) {
        Fact opened = policy.opened(line.subscription());
        String own = opened.what().at("agreement").text();
        boolean all = line.answer("discount.scope").equals("ACCOUNT");
        Map<String, Fact> latest = new LinkedHashMap<>();
        policy.account().facts().stream()
                .filter(fact -> fact.is("AgreementAccepted"))
                .forEach(fact -> latest.put(fact.what().at("agreement").at("id").text(), fact));
        Set<String> taken = Optional.ofNullable(latest.get(own)).stream()
                .flatMap(fact -> discounts(fact).stream())
                .map(PriceCheck::code)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, List<Node>> counting = new LinkedHashMap<>();
        latest.forEach((id, fact) -> {
            List<Node> some = discounts(fact);
            if (!id.equals(own)) {
                boolean counts = all && isInTime(fact, opened, line.served().from());
                some = some.stream()
                        .filter(discount -> counts && taken.add(code(discount)))
                        .toList();
            }
            if (!some.isEmpty()) {
                counting.put(fact.seq(), some);
            }
        });
        return counting;
    }

    private static Exact discounted(Map<Long, List<Node>> agreed) {
        Exact rest = Exact.ONE;
        for (List<Node> discounts : agreed.values()) {
            for (Node discount : discounts) {
                Exact percent = discount.at("percent").exact();
                rest = rest.times(Exact.ONE.minus(percent.times(Exact.of(1, 100))));
            }
        }
        return rest;
    }

    private static String code(Node discount) {
        return discount.at("code").text();
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
