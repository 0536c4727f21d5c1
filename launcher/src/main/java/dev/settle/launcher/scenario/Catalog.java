package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.Yaml;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sold, and for how much.
 *
 * @param currency of every amount that names no other; empty when the file does not say
 * @param skus by name
 * @param discounts by code: the share of the price that is taken off, 1/10 for "10%"
 */
public record Catalog(
        Place place, Optional<Currency> currency, Map<String, Sku> skus, Map<String, Fraction> discounts) {
    public static final Catalog EMPTY = new Catalog(Place.TOP, Optional.empty(), Map.of(), Map.of());

    /**
     * Reads a catalog that stands in a file of its own.
     *
     * @throws dev.settle.launcher.yaml.YamlError when the text is no catalog
     */
    public static Catalog parse(String text) {
        return new CatalogReader(new Currencies()).read(Yaml.read(text));
    }

    /**
     * A thing sold by the seat.
     *
     * @param setupFee once, with the first charge
     * @param prices one for each length and currency; none when free
     * @param metric what a seat counts, such as MAILBOX_COUNT
     * @param requires what must be held before: a SKU, or a word of the catalog such as PACKAGE
     * @param min fewest seats
     * @param max most seats
     * @param step seats are sold in multiples of it
     * @param costClass such as OWN or THIRD_PARTY_LICENSED
     * @param free whether it costs nothing without end
     */
    public record Sku(
            Place place,
            Optional<Money> setupFee,
            List<Price> prices,
            Optional<String> metric,
            List<String> requires,
            Optional<Integer> min,
            Optional<Integer> max,
            Optional<Integer> step,
            List<String> features,
            Optional<String> costClass,
            boolean free) {}

    /** The price of one seat for a whole period. */
    public record Price(PeriodLength every, Money amount) {}
}
