package dev.settle.acceptance.proof;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes up an account's life under made-up rules: the same seed, the same story. */
final class RandomStory {
    private static final Set<String> RULES = Set.of(
            "billing.mode",
            "billing.population",
            "billing.quantityBasis",
            "billing.quantitySource",
            "billing.start",
            "discount.scope",
            "money.rounding",
            "net.negative",
            "oneOff.invoiceAt",
            "proration.changeDay",
            "proration.denominator",
            "proration.midPeriodAdd",
            "proration.onAdd",
            "proration.onCancel",
            "proration.onPlanChange",
            "proration.onRemove",
            "reconcile.drift",
            "seat.scheduled",
            "settlement.onChange",
            "trial.kind",
            "trial.convert");

    private final Random random;
    private final List<String> subscriptions = new ArrayList<>();
    private LocalDate today;

    RandomStory(long seed) {
        this.random = new Random(seed);
        this.today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
    }

    String yaml() {
        StringBuilder text = new StringBuilder("settle: 1\ntitle: made up\n");
        text.append("pack: {with: {").append(rules(12)).append("}}\n");
        text.append("""
                catalog:
                  currency: EUR
                  skus:
                    A: {setupFee: "%s", prices: [{every: P1M, amount: "%s"}, {every: P1Y, amount: "100.00"}]}
                    B: {prices: [{every: P1M, amount: "%s"}]}
                    C: {prices: [{every: P1M, amount: "7.00", currency: USD}]}
                    D: {min: 0, max: 6, step: 2, prices: [{every: P1M, amount: "0.07"}]}
                    E: {free: true}
                  discounts: {TEN: "10%%", THIRD: "33%%"}
                """.formatted(amount(3), amount(20), amount(20)));
        text.append("account: {class: CUSTOMER, zone: Europe/Helsinki, anchor: %d".formatted(1 + random.nextInt(31)));
        text.append(", agreements: {a1: {discounts: [TEN], with: {")
                .append(agreed())
                .append("}}");
        text.append(", a2: {discounts: [THIRD]}}}\ndo:\n");
        int steps = 6 + random.nextInt(14);
        text.append(subscribe());
        for (int i = 0; i < steps; i++) {
            today = today.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(25));
            text.append(step());
        }
        today = today.plusMonths(2);
        return text.append("  - {on: %s, bill: {}}\n".formatted(today)).toString();
    }

    private String step() {
        int kind = random.nextInt(22);
        if (kind < 7) {
            return on("seats", "id: %s, to: %d".formatted(any(), random.nextInt(7)), true);
        } else if (kind < 10) {
            return on("bill", "", false);
        } else if (kind < 12) {
            return subscribe();
        }
        return switch (kind) {
            case 12 ->
                on(
                        "plan",
                        "id: %s, sku: %s"
                                .formatted(
                                        any(),
                                        pick(
                                                "A, every: P1M",
                                                "B, every: P1M",
                                                "B, every: P1M",
                                                "C, every: P1M",
                                                "D, every: P1M",
                                                "E")),
                        true);
            case 13 -> on("cancel", "id: %s, reason: enough".formatted(any()), true);
            case 14 -> on("anchor", "id: %s, to: %d".formatted(any(), 1 + random.nextInt(31)), true);
            case 15 ->
                on(
                        "charge",
                        "id: c%d, amount: \"%s\", text: \"a|b\"".formatted(today.getDayOfYear(), amount(9)),
                        false);
            case 16 ->
                on(
                        "credit",
                        "id: %s, from: %s, amount: \"%s\", reason: sorry"
                                .formatted(any(), today.minusDays(random.nextInt(20)), amount(3)),
                        false);
            case 17 -> on("report", "id: %s, count: %d".formatted(any(), random.nextInt(9)), true);
            case 18 -> on("provision", "id: %s, count: %d".formatted(any(), random.nextInt(9)), true);
            case 19 -> on("connected", "id: " + any(), false);
            case 20 -> on("assign", "id: %s, to: ann%d@a.example".formatted(any(), random.nextInt(5)), false);
            default -> on(pick("pack", "account: main, pack"), "with: {" + rules(4) + "}", false);
        };
    }

    private String subscribe() {
        String id = "s" + (subscriptions.size() + 1);
        subscriptions.add(id);
        String more = pick(
                "",
                "",
                ", agreement: a1",
                ", agreement: a2",
                ", trial: {free: P14D}",
                ", until: " + today.plusDays(45));
        return on(
                "subscribe",
                "id: %s, sku: %s, seats: %d%s"
                        .formatted(
                                id,
                                pick("A, every: P1M", "E", "B, every: P1M", "D, every: P1M"),
                                1 + random.nextInt(4),
                                more),
                true);
    }

    /** Some are scheduled, some are back-dated. */
    private String on(String verb, String what, boolean effective) {
        String when = "";
        if (effective && random.nextInt(3) == 0) {
            when = ", effective: " + today.plusDays(random.nextInt(50) - 25);
        }
        return "  - {on: %s%s, %s: {%s}}\n".formatted(today, when, verb, what);
    }

    private String rules(int most) {
        List<Parameter<?>> all = new ArrayList<>(Parameters.INDEX.all());
        all.removeIf(parameter -> !RULES.contains(parameter.key()));
        Collections.shuffle(all, random);
        Set<String> rules = new TreeSet<>();
        all.subList(0, Math.min(most, all.size())).forEach(parameter -> rules.add(rule(parameter)));
        return String.join(", ", rules);
    }

    /** What an agreement may say. */
    private String agreed() {
        String rule = rules(1);
        while (Parameters.INDEX
                        .find(rule.substring(0, rule.indexOf(':')))
                        .orElseThrow()
                        .reach()
                == Reach.ACCOUNT) {
            rule = rules(1);
        }
        return rule;
    }

    private <T> String rule(Parameter<T> parameter) {
        List<T> samples = parameter.type().samples();
        return parameter.key() + ": " + parameter.type().print(samples.get(random.nextInt(samples.size())));
    }

    private String any() {
        return subscriptions.get(random.nextInt(subscriptions.size()));
    }

    private String amount(int most) {
        return "%d.%02d".formatted(1 + random.nextInt(most), random.nextInt(100));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
