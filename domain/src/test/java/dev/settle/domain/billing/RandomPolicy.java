package dev.settle.domain.billing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Values of parameters as packs write them, by the day from which they hold; every policy is valid.
 *
 * @param atNight whether values are entered late on their first day, when all else that happens on it is done
 */
record RandomPolicy(SortedMap<LocalDate, Map<String, String>> from, boolean atNight) {
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    RandomPolicy(Map<LocalDate, Map<String, String>> from) {
        this(new TreeMap<>(from), false);
    }

    /**
     * A policy that may change on a day.
     *
     * @param fixed values that are not chosen
     */
    static RandomPolicy any(RandomGenerator random, Map<String, String> fixed, LocalDate change) {
        SortedMap<LocalDate, Map<String, String>> from = new TreeMap<>();
        from.put(ALWAYS, new Choice(random, fixed).values());
        if (random.nextInt(3) == 0) {
            from.put(change, new Choice(random, fixed).values());
        }
        return new RandomPolicy(from, random.nextBoolean());
    }

    /**
     * What a parameter says on a day.
     *
     * @param acted the day somebody acted under it
     */
    String on(LocalDate day, String key, LocalDate acted) {
        LocalDate last = from.headMap(day.plusDays(1)).keySet().stream()
                .filter(since -> entered(since).isBefore(acted))
                .reduce(ALWAYS, (earlier, later) -> later);
        return Objects.requireNonNull(from.get(last)).getOrDefault(key, "");
    }

    /**
     * What a parameter says about what begins on a day.
     *
     * @param opened the day it was agreed to
     */
    String beginning(LocalDate day, String key, LocalDate opened) {
        return on(day, key, opened.isAfter(day) ? opened : day);
    }

    /** The day in whose last hour the values that hold from a day are entered. */
    LocalDate entered(LocalDate from) {
        return atNight ? from : from.minusDays(1);
    }

    /** Whether a parameter ever says so. */
    boolean everSays(String key, String value) {
        return from.values().stream().anyMatch(values -> value.equals(values.get(key)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        from.forEach((day, values) -> text.append("\n")
                .append(day)
                .append(atNight ? ", entered at night " : " ")
                .append(values));
        return text.toString();
    }

    private record Choice(RandomGenerator random, Map<String, String> values) {
        Choice(RandomGenerator random, Map<String, String> values) {
            this.random = random;
            this.values = new LinkedHashMap<>(values);
            choose("billing.mode", "ADVANCE", "ARREARS");
            choose("billing.population", "ALL_OWING", "ALL_OWING", "ACTIVE_AT_ANCHOR");
            choose(
                    "billing.quantityBasis",
                    "TIME_WEIGHTED",
                    "TIME_WEIGHTED",
                    "TIME_WEIGHTED",
                    "ANY_PRESENCE",
                    "HIGH_WATER",
                    "SNAPSHOT_START",
                    "SNAPSHOT_END");
            choose(
                    "billing.quantitySource",
                    "PURCHASED",
                    "PURCHASED",
                    "PURCHASED",
                    "ASSIGNED",
                    "PROVISIONED",
                    "REPORTED");
            choose("proration.onAdd", "NONE", "DAILY");
            choose("proration.onRemove", "NONE", "DAILY");
            choose("proration.onCancel", "NONE", "DAILY");
            choose("proration.onPlanChange", "NONE", "DAILY");
            choose("proration.midPeriodAdd", "FREE_UNTIL_ANCHOR", "FULL_NOW", "FULL_ON_NEXT_INVOICE");
            choose("proration.changeDay", "UNUSED", "USED");
            choose("proration.denominator", "ACTUAL_DAYS_IN_PERIOD", "FIXED_30");
            choose("settlement.onChange", "NEXT_INVOICE", "INVOICE_NOW");
            choose("net.negative", "ACCOUNT_CREDIT", "FORFEIT");
            choose("discount.scope", "AGREEMENT", "ACCOUNT");
            choose("billing.start", "ORDERED", "ORDERED", "PAID", "PROVISIONED", "CONNECTED");
            choose("trial.kind", "NONE", "UNTIL_ANCHOR", "MONEY_BACK", "FREE_PLUS_NEGOTIATION", "FREEMIUM");
            choose("trial.end", "NEXT_ANCHOR", "AFTER_FREE");
            choose("trial.onExpiry", "AUTO_CONVERT", "END_SERVICE");
            choose("trial.free", "P30D from CONNECTED", "P14D from ORDERED");
            choose("trial.negotiation", "P1M", "P2W");
            choose("trial.convert", "EXPLICIT_OPT_IN", "AUTOMATIC");
            choose("trial.backstop", "P2M of USE", "P3M of USE");
            choose("trial.onUndecided", "INVOICE", "DISABLE");
            choose("trial.clockConflict", "NEGOTIATION_END", "BACKSTOP", "EARLIER", "LATER");
            choose("trial.backbill", "NONE", "NEGOTIATION_MONTH");
            choose("money.rounding", "HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN");
        }

        private void choose(String key, String... some) {
            values.putIfAbsent(key, some[random.nextInt(some.length)]);
        }
    }
}
