package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is sold. */
final class CatalogReader {
    private final Currencies currencies;

    CatalogReader(Currencies currencies) {
        this.currencies = currencies;
    }

    Catalog read(YamlMap catalog) {
        catalog.only("currency", "skus", "discounts");
        var currency = currencies.named(catalog);
        currency.ifPresent(currencies::standard);
        return new Catalog(
                catalog.place(),
                currency,
                catalog.findMap("skus").map(it -> it.each(this::sku)).orElseGet(Catalog.EMPTY::skus),
                catalog.findMap("discounts")
                        .map(it -> it.each((code, percent) -> percent(percent.asScalar())))
                        .orElseGet(Catalog.EMPTY::discounts));
    }

    private Catalog.Sku sku(String name, YamlValue written) {
        var sku = written.asMap()
                .only(
                        "setupFee",
                        "prices",
                        "metric",
                        "requires",
                        "min",
                        "max",
                        "step",
                        "features",
                        "costClass",
                        "free");
        boolean free = sku.findScalar("free").map(YamlScalar::flag).orElse(false);
        if (!free && sku.list("prices").isEmpty()) {
            throw sku.error("no price; add prices: [{every: P1M, amount: \"10.00\"}], or free: true");
        }
        return new Catalog.Sku(
                sku.place(),
                sku.findScalar("setupFee").map(it -> notNegative(it, currencies.amount(it, Optional.empty()))),
                prices(sku.list("prices")),
                text(sku, "metric"),
                ScenarioReader.names(sku, "requires"),
                count(sku, "min", 0),
                count(sku, "max", 0),
                count(sku, "step", 1),
                ScenarioReader.names(sku, "features"),
                text(sku, "costClass"),
                free);
    }

    private List<Catalog.Price> prices(List<YamlValue> written) {
        var prices = new ArrayList<Catalog.Price>();
        for (var value : written) {
            var map = value.asMap().only("every", "amount", "currency");
            var every = map.needScalar("every").as("a length", "P1M", PeriodLength::parse);
            var amount = notNegative(map.needScalar("amount"), currencies.amount(map, "amount"));
            var price = new Catalog.Price(every, amount);
            var currency = amount.currency();
            if (prices.stream()
                    .anyMatch(earlier -> earlier.every().equals(every)
                            && earlier.amount().currency().equals(currency))) {
                throw value.error("a second price for %s in %s; keep one".formatted(every, currency));
            }
            prices.add(price);
        }
        return List.copyOf(prices);
    }

    private static Money notNegative(YamlScalar written, Money amount) {
        if (amount.isNegative()) {
            throw written.error("%s is below zero; write what is charged".formatted(written.shown()));
        }
        return amount;
    }

    private static Fraction percent(YamlScalar written) {
        var share = written.as("a percentage", "10%", text -> hundredth(new BigDecimal(text.replaceFirst("%$", ""))));
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw written.error("%s is out of range; write 0%% to 100%%".formatted(written.shown()));
        }
        return share;
    }

    private static Fraction hundredth(BigDecimal number) {
        var places = Math.max(0, number.scale());
        return Fraction.of(number.movePointRight(places).toBigIntegerExact(), BigInteger.TEN.pow(places + 2));
    }

    private static Optional<String> text(YamlMap map, String key) {
        return map.findScalar(key).map(YamlScalar::text);
    }

    private static Optional<Integer> count(YamlMap map, String key, int least) {
        return map.findScalar(key).map(it -> it.wholeNumber(least, Integer.MAX_VALUE));
    }
}
