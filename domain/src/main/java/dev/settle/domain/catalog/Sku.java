package dev.settle.domain.catalog;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing the seller sells by the seat.
 *
 * @param metric   what a seat counts, such as MAILBOX_COUNT
 * @param requires SKUs of which one must be active (on the same site where services go by site) before this is sold
 * @param free     sold for nothing, without end: no prices, no invoices
 * @param setupFee charged once, with a subscription's first line; in the currency of the price
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
        if (!free && prices.isEmpty()) {
            throw new InvalidInput(
                    "SKU_PRICE", "SKU %s has no price".formatted(code), "prices", code, "Add a price or mark it free.");
        }
    }

    /**
     * The plan of this SKU with that period.
     *
     * @param every needed only where several lengths are sold
     * @param catalogVersion content hash of the catalog this SKU stands in
     */
    public Plan plan(Optional<PeriodLength> every, String catalogVersion) {
        if (free) {
            return Plan.free(code, metric, seats, catalogVersion);
        }
        List<Price> fitting = prices.stream()
                .filter(price -> every.isEmpty() || price.every().equals(every.get()))
                .toList();
        if (fitting.isEmpty()) {
            throw new RuleViolation(
                    "PERIOD_NOT_SOLD",
                    "SKU %s is not sold by %s"
                            .formatted(code, every.map(PeriodLength::toString).orElse("any period")),
                    "every",
                    every.map(PeriodLength::toString).orElse(""),
                    "Choose one of " + prices.stream().map(Price::every).toList() + ".");
        }
        if (fitting.size() > 1) {
            throw new InvalidInput(
                    "PERIOD_MISSING",
                    "SKU %s is sold by several periods".formatted(code),
                    "every",
                    "",
                    "Name one of " + prices.stream().map(Price::every).toList() + ".");
        }
        Price price = fitting.get(0);
        Money fee = setupFee.map(money -> Money.of(price.amount().currency(), money.minorUnits()))
                .orElse(Money.zero(price.amount().currency()));
        return new Plan(code, metric, Optional.of(price), fee, seats, catalogVersion);
    }
}
