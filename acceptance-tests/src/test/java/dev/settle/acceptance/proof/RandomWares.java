package dev.settle.acceptance.proof;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What is sold, and the rules it is sold by. */
final class RandomWares {
    static final List<String> SKUS = List.of("MAILBOX", "SUITE", "STEPS", "FREE");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    private RandomWares() {}

    static Catalog catalog() {
        Map<String, Sku> skus = new LinkedHashMap<>();
        put(skus, "MAILBOX", SeatRange.ANY, 0, price("P1M", "10.00"), price("P1Y", "100.00"), dollars("P1M", "11.37"));
        put(skus, "SUITE", SeatRange.ANY, 500, price("P1M", "19.99"), price("P2W", "8.50"));
        put(skus, "STEPS", new SeatRange(0, 6, 2), 0, price("P1M", "0.07"));
        put(skus, "FREE", SeatRange.ANY, 0);
        return Catalog.of(skus, Map.of());
    }

    /** A length this is sold by, where there are several. */
    static Optional<PeriodLength> every(String sku, RandomGenerator random) {
        return switch (sku) {
            case "MAILBOX" -> Optional.of(PeriodLength.parse(random.nextInt(4) == 0 ? "P1Y" : "P1M"));
            case "SUITE" -> Optional.of(PeriodLength.parse(random.nextInt(4) == 0 ? "P2W" : "P1M"));
            default -> Optional.empty();
        };
    }

    /** Mostly none, which is refused where there are two, and kept where one is there already. */
    static Optional<Currency> currency(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Optional.of(EUR);
            case 2 -> Optional.of(USD);
            default -> Optional.empty();
        };
    }

    static Map<String, String> policy(RandomGenerator random) {
        Map<String, String> policy = new LinkedHashMap<>();
        choose(policy, random, "billing.mode", "ADVANCE", "ARREARS");
        choose(policy, random, "billing.population", "ALL_OWING", "ALL_OWING", "ACTIVE_AT_ANCHOR");
        choose(
                policy,
                random,
                "billing.quantityBasis",
                "TIME_WEIGHTED",
                "TIME_WEIGHTED",
                "ANY_PRESENCE",
                "HIGH_WATER",
                "SNAPSHOT_START",
                "SNAPSHOT_END");
        choose(policy, random, "billing.quantitySource", "PURCHASED", "PURCHASED", "REPORTED");
        choose(policy, random, "billing.anchor", "DAY_OF_MONTH(1)", "DAY_OF_MONTH(15)", "ANNIVERSARY", "COTERM");
        choose(policy, random, "proration.onAdd", "NONE", "DAILY");
        choose(policy, random, "proration.onRemove", "NONE", "DAILY");
        choose(policy, random, "proration.onCancel", "NONE", "DAILY");
        choose(policy, random, "proration.onPlanChange", "NONE", "DAILY");
        choose(policy, random, "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR", "FULL_NOW", "FULL_ON_NEXT_INVOICE");
        choose(policy, random, "proration.changeDay", "UNUSED", "USED");
        choose(policy, random, "proration.denominator", "ACTUAL_DAYS_IN_PERIOD", "FIXED_30");
        choose(policy, random, "settlement.onChange", "NEXT_INVOICE", "INVOICE_NOW");
        choose(policy, random, "net.negative", "ACCOUNT_CREDIT", "ACCOUNT_CREDIT", "FORFEIT");
        choose(policy, random, "money.rounding", "HALF_UP", "HALF_EVEN", "DOWN");
        choose(policy, random, "oneOff.invoiceAt", "AS_SETTLEMENT", "REQUEST", "NEXT_INVOICE");
        choose(policy, random, "trial.kind", "NONE", "UNTIL_ANCHOR", "UNTIL_ANCHOR", "FREEMIUM");
        choose(policy, random, "trial.end", "NEXT_ANCHOR", "AFTER_FREE");
        choose(policy, random, "trial.free", "P14D from ORDERED", "P30D from ORDERED");
        choose(policy, random, "reconcile.drift", "REPORT", "ADOPT", "BLOCK");
        choose(policy, random, "trial.onExpiry", "AUTO_CONVERT", "END_SERVICE");
        choose(policy, random, "cancel.effective", "NOW", "PERIOD_END");
        policy.put("trial.request", "FLAG");
        policy.put("billing.start", "ORDERED");
        return policy;
    }

    private static void choose(Map<String, String> policy, RandomGenerator random, String key, String... values) {
        policy.put(key, values[random.nextInt(values.length)]);
    }

    private static void put(Map<String, Sku> skus, String code, SeatRange seats, long fee, Price... prices) {
        Optional<Money> setup = fee > 0 ? Optional.of(Money.of(EUR, fee)) : Optional.empty();
        skus.put(
                code,
                new Sku(
                        code,
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        seats,
                        prices.length == 0,
                        setup,
                        Set.of(),
                        List.of(prices)));
    }

    private static Price price(String every, String amount) {
        return new Price(PeriodLength.parse(every), Money.parse(amount, EUR));
    }

    private static Price dollars(String every, String amount) {
        return new Price(PeriodLength.parse(every), Money.parse(amount, USD));
    }
}
