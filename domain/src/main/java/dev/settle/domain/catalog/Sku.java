package dev.settle.domain.catalog;

import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing the seller sells by the seat. What was on sale under older rules stays readable for good; what goes on sale
 * now must be {@link #sellable}.
 *
 * @param metric   what a seat counts, such as MAILBOX_COUNT
 * @param requires SKUs, or features of others, of which one must be active (on the same site where services go by site)
 *     before this is sold
 * @param free     sold for nothing, without end: no prices, no invoices
 * @param setupFee charged once, with a subscription's first line; only for a price in its currency can it be ordered
 * @param prices   one for each length and currency
 */
public record Sku(
        String code,
        CostClass costClass,
        String metric,
        Set<String> requires,
        SeatRange seats,
        boolean free,
        Optional<Money> setupFee,
        Set<String> features,
        List<Price> prices) {
    public Sku {
        requires = Set.copyOf(requires);
        features = Set.copyOf(features);
        prices = List.copyOf(prices);
    }

    /** Of our own, in any number, for these prices and nothing else; free when there is none. */
    public static Sku of(String code, String metric, Price... prices) {
        return new Sku(
                code,
                CostClass.OWN,
                metric,
                Set.of(),
                SeatRange.ANY,
                prices.length == 0,
                Optional.empty(),
                Set.of(),
                List.of(prices));
    }

    /**
     * This SKU, as it may go on sale.
     *
     * @throws InvalidInput {@code SKU_ID}, {@code SKU_FREE}, {@code SKU_AMOUNT}, {@code SKU_PRICE}, {@code SKU_PRICE_REPEATED} or {@code SKU_SETUP_FEE}
     */
    public Sku sellable() {
        IdForm.SKU.check(code);
        checkAmounts();
        if (free) {
            return this;
        }
        if (prices.isEmpty()) {
            throw new InvalidInput(
                    "SKU_PRICE", "SKU %s has no price".formatted(code), "prices", code, "Add a price or mark it free.");
        }
        priceList().checkDistinct();
        checkFee();
        return this;
    }

    /** Free means that no amount is ever charged, and what is charged is not below zero. */
    private void checkAmounts() {
        setupFee.ifPresent(fee -> checkAmount("setupFee", fee));
        prices.forEach(price -> checkAmount("prices", price.amount()));
    }

    private void checkAmount(String field, Money amount) {
        if (free) {
            throw new InvalidInput(
                    "SKU_FREE",
                    "SKU %s is free and charges %s".formatted(code, amount),
                    field,
                    amount.toString(),
                    "Leave %s out, or do not mark it free.".formatted(field));
        }
        if (amount.isNegative()) {
            throw new InvalidInput(
                    "SKU_AMOUNT",
                    "SKU %s charges %s, which is below zero".formatted(code, amount),
                    field,
                    amount.toString(),
                    "Write what is charged; zero is the least.");
        }
    }

    /** With a fee in a currency that no price has, nobody could ever order it. */
    private void checkFee() {
        if (prices.stream().noneMatch(this::isInCurrencyOfFee)) {
            Money fee = setupFee.orElseThrow();
            throw new InvalidInput(
                    "SKU_SETUP_FEE",
                    "SKU %s has its setup fee in %s and no price in it".formatted(code, fee.currency()),
                    "setupFee",
                    fee.toString(),
                    "Give the fee in the currency of a price, or add a price in %s.".formatted(fee.currency()));
        }
    }

    private boolean isInCurrencyOfFee(Price price) {
        return setupFee.map(Money::currency)
                .map(price.amount().currency()::equals)
                .orElse(true);
    }

    /** Fee and price stand on one plan, which has one currency. */
    private Plan plan(Price price, String catalogVersion) {
        Currency currency = price.amount().currency();
        Money fee = setupFee.orElse(Money.zero(currency));
        if (!isInCurrencyOfFee(price)) {
            throw new InvalidInput(
                    "SKU_SETUP_FEE",
                    "SKU %s has its setup fee in %s and its price for %s in %s"
                            .formatted(code, fee.currency(), price.every(), currency),
                    "setupFee",
                    fee.toString(),
                    "Order it at a price in %s; what is sold in %s too, with a fee, is a SKU of its own."
                            .formatted(fee.currency(), currency));
        }
        return new Plan(code, metric, Optional.of(price), fee, seats, catalogVersion);
    }

    /** Whether there is a price in that currency for that period, or for any where none is named. */
    public boolean isSold(Optional<PeriodLength> every, Currency currency) {
        return priceList().has(every, currency);
    }

    /** As {@link #plan(Optional, Optional, String)} where nobody names a currency. */
    public Plan plan(Optional<PeriodLength> every, String catalogVersion) {
        return plan(every, Optional.empty(), catalogVersion);
    }

    /**
     * The plan of this SKU with that period in that currency.
     *
     * @param every needed only where several lengths are sold
     * @param currency needed only where several prices fit the period
     * @param catalogVersion content hash of the catalog this SKU stands in
     * @throws RuleViolation {@code PERIOD_NOT_SOLD} or {@code CURRENCY_NOT_SOLD}
     * @throws InvalidInput  {@code PERIOD_MISSING} or {@code CURRENCY_MISSING}; also where two prices fit, as older rules
     *                       allowed, or the setup fee is in another currency
     */
    public Plan plan(Optional<PeriodLength> every, Optional<Currency> currency, String catalogVersion) {
        return free
                ? Plan.free(code, metric, seats, catalogVersion)
                : plan(priceList().choose(every, currency), catalogVersion);
    }

    private PriceList priceList() {
        return new PriceList(code, prices);
    }
}
