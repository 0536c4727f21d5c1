package dev.settle.domain.billing;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans as a catalog sells them. */
final class Plans {
    static final Currency EUR = Currency.getInstance("EUR");

    private Plans() {}

    static Plan plan(String sku, String every, String price) {
        return plan(sku, every, price, EUR, Optional.empty());
    }

    static Plan plan(String sku, String every, String price, Currency currency, Optional<Money> fee) {
        Price sold = new Price(PeriodLength.parse(every), Money.parse(price, currency));
        return new Sku(
                        sku,
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        SeatRange.ANY,
                        false,
                        fee,
                        Set.of(),
                        List.of(sold))
                .plan(Optional.empty(), "c1");
    }

    static Plan free(String sku) {
        return Sku.of(sku, "MAILBOX_COUNT").plan(Optional.empty(), "c1");
    }
}
