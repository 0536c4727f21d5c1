package dev.settle.acceptance.proof;

import dev.settle.domain.calendar.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes up an account's life under made-up rules: the same seed, the same story. Every other one crowds its days around
 * anchors, with seats and plans that come and go, and answers that trials wait for; how those are settled is what its later packs
 * and its agreements change.
 */
final class RandomStory {
    private final Random random;
    private final boolean close;
    private final int anchor;
    private final RandomRules rules;
    private final RandomDays days;
    private final List<String> subscriptions = new ArrayList<>();

    RandomStory(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.close = random.nextBoolean();
        this.anchor = 1 + random.nextInt(31);
        this.rules = new RandomRules(random, close);
        this.days = new RandomDays(random, anchor, close);
    }

    String yaml() {
        StringBuilder text = new StringBuilder("settle: 1\ntitle: made up\n");
        text.append("pack: {with: {").append(rules.first()).append("}}\n");
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
        text.append("account: {class: CUSTOMER, zone: Europe/Helsinki, anchor: %d".formatted(anchor));
        if (random.nextInt(3) == 0) {
            text.append(", with: {").append(rules.some(2)).append("}");
        }
        text.append(", agreements: {a1: {discounts: [TEN], with: {")
                .append(rules.agreed(close ? 5 : 1))
                .append("}}");
        text.append(", a2: {discounts: [THIRD]}, a3: {discounts: [TEN, THIRD]}");
        text.append(", a4: {with: {trial.kind: FREE_PLUS_NEGOTIATION}}}}\ndo:\n");
        int steps = 6 + random.nextInt(14);
        text.append(subscribe());
        for (int i = 0; i < steps; i++) {
            days.pass();
            text.append(close ? closeStep() : step());
        }
        days.passMonths(2);
        return text.append("  - {on: %s, bill: {}}\n".formatted(days.today())).toString();
    }

    private String step() {
        int kind = random.nextInt(28);
        if (kind < 7) {
            return seats();
        } else if (kind < 10) {
            return on("bill", "", false);
        } else if (kind < 12) {
            return subscribe();
        }
        return switch (kind) {
            case 12 -> plan();
            case 13 -> cancel();
            case 14 -> on("anchor", "id: %s, to: %d".formatted(any(), 1 + random.nextInt(31)), true);
            case 15 ->
                on(
                        "charge",
                        "id: c%d, amount: \"%s\", text: \"a|b\""
                                .formatted(days.today().getDayOfYear(), amount(9)),
                        false);
            case 16 ->
                on(
                        "credit",
                        "id: %s, from: %s, amount: \"%s\", reason: sorry"
                                .formatted(any(), days.today().minusDays(random.nextInt(20)), amount(3)),
                        false);
            case 21, 22, 23 -> credits();
            case 17 -> on("report", "id: %s, count: %d".formatted(any(), random.nextInt(9)), true);
            case 18 -> on("provision", "id: %s, count: %d".formatted(any(), random.nextInt(9)), true);
            case 19, 24 -> event("connected");
            case 25 -> event("continues");
            case 26 -> event("declines");
            case 20 -> on("assign", "id: %s, to: ann%d@a.example".formatted(any(), random.nextInt(5)), false);
            default -> pack(4);
        };
    }

    /** Of an early document, which there may be by then: what it charges first is often for no days. */
    private String credits() {
        String number = "INV-%06d".formatted(1 + random.nextInt(3));
        StringBuilder steps = new StringBuilder();
        for (int line = 1; line <= 3; line++) {
            steps.append(on("credit", "corrects: %s/%d, amount: \"%s\"".formatted(number, line, amount(2)), false));
        }
        return steps.toString();
    }

    private String closeStep() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> seats();
            case 7, 8 -> on("bill", "", false);
            case 9 -> subscribe();
            case 10, 11 -> plan();
            case 12 -> cancel();
            case 13 -> on("anchor", "id: %s, to: %d".formatted(any(), 1 + random.nextInt(31)), true);
            case 14, 15 -> event("connected");
            case 16 -> event(pick("continues", "declines"));
            default -> pack(3);
        };
    }

    private String seats() {
        String change = random.nextInt(3) == 0 ? "by: " + (random.nextInt(7) - 3) : "to: " + random.nextInt(7);
        return on("seats", "id: %s, %s".formatted(any(), change), true);
    }

    private String plan() {
        String every = pick("P1M", "P1M", "P1M", "P1Y");
        String sku = every.equals("P1Y") ? "A" : pick("A", "B", "B", "C", "D", "E");
        return on("plan", "id: %s, sku: %s%s".formatted(any(), sku, every(sku, every)), true);
    }

    private String cancel() {
        return on("cancel", "id: %s, reason: enough".formatted(any()), true);
    }

    /** It has happened, today or before. */
    private String event(String verb) {
        return on(verb, "id: " + any(), Days.earlier(days.today(), days.effective()));
    }

    private String pack(int most) {
        return on(pick("pack", "account: main, pack"), "with: {" + rules.some(1 + random.nextInt(most)) + "}", false);
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
                ", agreement: a4, trial: {}",
                ", until: " + days.today().plusDays(45));
        String sku = pick("A", "A", "B", "B", "D", "E");
        String every = pick("P1M", "P1M", "P1M", "P1Y");
        return on(
                "subscribe",
                "id: %s, sku: %s%s, seats: %d%s".formatted(id, sku, every(sku, every), 1 + random.nextInt(4), more),
                true);
    }

    /** Some are scheduled, some are back-dated. */
    private String on(String verb, String what, boolean dated) {
        return on(verb, what, dated ? days.effective() : days.today());
    }

    private String on(String verb, String what, LocalDate effective) {
        LocalDate today = days.today();
        String when = effective.equals(today) ? "" : ", effective: " + effective;
        return "  - {on: %s%s, %s: {%s}}\n".formatted(today, when, verb, what);
    }

    private static String every(String sku, String every) {
        return switch (sku) {
            case "A" -> ", every: " + every;
            case "E" -> "";
            default -> ", every: P1M";
        };
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
