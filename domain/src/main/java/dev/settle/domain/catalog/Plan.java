package dev.settle.domain.catalog;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * A SKU with a period and a price, pinned as it was when it was sold.
 *
 * @param price          per seat and whole period; empty for a free plan
 * @param catalogVersion content hash of the catalog that sold it
 */
public record Plan(
        String sku, String metric, Optional<Price> price, Money setupFee, SeatRange seats, String catalogVersion) {
    private static final Currency NONE = Currency.getInstance("EUR");

    public Plan {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(setupFee, "setupFee");
        Objects.requireNonNull(seats, "seats");
        Objects.requireNonNull(catalogVersion, "catalogVersion");
    }

    static Plan free(String sku, String metric, SeatRange seats, String catalogVersion) {
        return new Plan(sku, metric, Optional.empty(), Money.zero(NONE), seats, catalogVersion);
    }

    public boolean isFree() {
        return price.isEmpty();
    }

    /** The price of a whole period; free plans have none. */
    public Money unitPrice() {
        return price.map(Price::amount).orElse(setupFee);
    }

    public Currency currency() {
        return setupFee.currency();
    }

    /** Whether the same time costs less by it, as far as that can be told: in one currency and for periods of one length. */
    public boolean isCheaperThan(Plan other) {
        boolean comparable = currency().equals(other.currency()) && every().equals(other.every());
        return isFree()
                ? !other.isFree()
                : !other.isFree() && comparable && unitPrice().compareTo(other.unitPrice()) < 0;
    }

    /** Whether time is billed by other periods than another's from it on; what is free bills none, and asks for no others. */
    public boolean asksForOtherPeriodsThan(Plan other) {
        return !isFree() && !every().equals(other.every());
    }

    /** How long one period is; a free plan goes by the month, for it never bills. */
    public PeriodLength every() {
        return price.map(Price::every).orElse(PeriodLength.parse("P1M"));
    }
}
