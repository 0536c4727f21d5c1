package dev.settle.launcher.scenario;

import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads amounts, and remembers every currency that one file uses. */
final class Currencies {
    private final Set<Currency> used = new LinkedHashSet<>();
    private Optional<Currency> standard = Optional.empty();

    /** The currency of amounts that name none, from now on. */
    void standard(Currency currency) {
        standard = Optional.of(currency);
        used.add(currency);
    }

    Currency read(YamlScalar code) {
        var currency = code.as("a currency", "EUR", Currency::getInstance);
        code.as("a currency with decimals", "EUR", ignored -> Money.zero(currency));
        used.add(currency);
        return currency;
    }

    /** The amount in the map's own {@code currency}, or in the standard one. */
    Money amount(YamlMap map, String key) {
        var written = map.needScalar(key);
        return amount(written, named(map));
    }

    /** The amount in this currency, or in the standard one. */
    Money amount(YamlScalar written, Optional<Currency> named) {
        var currency = named.or(() -> standard).orElseThrow(() -> noCurrency(written));
        return written.as("an amount", "10.00", text -> Money.parse(text, currency));
    }

    Optional<Currency> named(YamlMap map) {
        return map.findScalar("currency").map(this::read);
    }

    /**
     * A number to compare amounts with. When the entry names no currency, the one with most decimals in the whole file
     * says how many are too many.
     */
    BigDecimal expected(YamlScalar written, Optional<Currency> named) {
        var currency = named.or(this::finest).orElseThrow(() -> noCurrency(written));
        return written.as("an amount", "10.00", text -> {
            Money.parse(text, currency);
            return new BigDecimal(text);
        });
    }

    private Optional<Currency> finest() {
        return used.stream().max(Comparator.comparingInt(Currency::getDefaultFractionDigits));
    }

    private static RuntimeException noCurrency(YamlScalar written) {
        return written.error("%s has no currency; name one beside it, or one for all as catalog.currency"
                .formatted(written.shown()));
    }
}
