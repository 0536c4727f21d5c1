package dev.settle.domain.catalog;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.calendar.PeriodLength;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The prices of one SKU: which may stand side by side, and which of them an order is for. */
record PriceList(String sku, List<Price> prices) {
    private record Terms(PeriodLength every, Currency currency) {}

    /** A buyer names a length and a currency and nothing else, so of two prices for both neither could ever be chosen. */
    void checkDistinct() {
        Set<Terms> sold = new HashSet<>();
        for (Price price : prices) {
            if (!sold.add(new Terms(price.every(), currency(price)))) {
                throw new InvalidInput(
                        "SKU_PRICE_REPEATED",
                        "SKU %s has two prices for %s in %s".formatted(sku, price.every(), currency(price)),
                        "prices",
                        price.every().toString(),
                        "Keep one price for each length and currency.");
            }
        }
    }

    boolean has(Optional<PeriodLength> every, Currency currency) {
        return !by(every).in(Optional.of(currency)).prices.isEmpty();
    }

    /** What is named has to fit, and what is not named has to follow. */
    Price choose(Optional<PeriodLength> every, Optional<Currency> currency) {
        PriceList sold = by(every);
        if (sold.prices.isEmpty()) {
            throw notSold("PERIOD_NOT_SOLD", "by", "every", every, distinct(Price::every));
        }
        PriceList fitting = sold.in(currency);
        if (fitting.prices.isEmpty()) {
            throw notSold("CURRENCY_NOT_SOLD", "in", "currency", currency, sold.distinct(PriceList::currency));
        }
        fitting.checkOne("PERIOD_MISSING", "periods", "every", Price::every);
        fitting.checkOne("CURRENCY_MISSING", "currencies", "currency", PriceList::currency);
        fitting.checkDistinct();
        return fitting.prices.get(0);
    }

    private void checkOne(String code, String what, String field, Function<Price, ?> term) {
        List<?> choice = distinct(term);
        if (choice.size() > 1) {
            throw new InvalidInput(
                    code,
                    "SKU %s is sold by several %s".formatted(sku, what),
                    field,
                    "",
                    "Name one of " + choice + ".");
        }
    }

    private RuleViolation notSold(String code, String by, String field, Optional<?> named, List<?> choice) {
        return new RuleViolation(
                code,
                "SKU %s is not sold %s %s"
                        .formatted(sku, by, named.map(Object::toString).orElse("any period")),
                field,
                named.map(Object::toString).orElse(""),
                "Choose one of " + choice + ".");
    }

    private PriceList by(Optional<PeriodLength> every) {
        return only(price -> every.isEmpty() || price.every().equals(every.get()));
    }

    private PriceList in(Optional<Currency> currency) {
        return only(price -> currency.isEmpty() || currency(price).equals(currency.get()));
    }

    private PriceList only(Predicate<Price> fits) {
        return new PriceList(sku, prices.stream().filter(fits).toList());
    }

    private List<?> distinct(Function<Price, ?> term) {
        return prices.stream().map(term).distinct().toList();
    }

    private static Currency currency(Price price) {
        return price.amount().currency();
    }
}
