package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.seller.SellerFacts.CatalogActivated;
import dev.settle.launcher.Settle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A catalog that went on sale before it was refused, as a store may hold it: two prices for a month, and one for a year. */
@ParameterizedClass
@EnumSource(Where.class)
class OlderCatalogTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final Instant BEGINNING = Instant.parse("2025-01-01T08:00:00Z");

    private final Stores stores;
    private final String seller;
    private final AtomicInteger ids = new AtomicInteger();

    OlderCatalogTest(Where where) {
        stores = where.stores();
        seller = where.seller();
        var keep = on("2025-01-01").sellers().keep();
        keep.open(Story.CUSTOMER, seller, "Seller");
        stores.sellers()
                .append(
                        seller,
                        List.of(new Recorded(
                                2, BEGINNING, NEW_YEAR, 0, Story.CUSTOMER, new CatalogActivated(older(), NEW_YEAR))));
        on("2025-01-10").accounts().open().open(OpenAccount.Command.of(Story.CUSTOMER, seller, seller, "A", "UTC"));
    }

    @Test
    void can_be_read_and_sold_and_billed_from() {
        assertThat(on("2025-01-10").sellers().keep().read(seller).catalogOn(NEW_YEAR))
                .isEqualTo(older());

        subscribe("P1Y");
        on("2026-01-10").billing().run().run(new RunBilling.Command(seller, at("2026-01-10"), 1, progress -> {}));

        assertThat(stores.documents().list(seller, 0, 10))
                .map(Document::content)
                .extracting(content -> content.total().toPlain())
                .containsExactly("395.07"); // 356 of 365 days until the anchor, 195.07, and the year after it
        assertThat(on("2026-01-10").invoicing().rebuild().account(seller).documents())
                .singleElement()
                .matches(Compared::isSame);
    }

    @Test
    void tells_who_asks_for_the_price_that_is_there_twice() {
        assertThatThrownBy(() -> subscribe("P1M"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.code()).isEqualTo("SKU_PRICE_REPEATED"));
    }

    @Test
    void cannot_go_on_sale_again() {
        assertThatThrownBy(() -> on("2025-01-10")
                        .sellers()
                        .keep()
                        .activateCatalog(Story.CUSTOMER, seller, older(), LocalDate.of(2025, 2, 1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.code()).isEqualTo("SKU_PRICE_REPEATED"));
    }

    private void subscribe(String every) {
        on("2025-01-10").subscriptions().subscribe().subscribe(Orders.every(every, seller, "s1", 2));
    }

    private Settle on(String day) {
        return Settle.over(stores, () -> at(day), prefix -> prefix + ids.incrementAndGet());
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T08:00:00Z");
    }

    private static Catalog older() {
        var mailbox = Sku.of("MAILBOX", "SEAT", price("P1M", "10.00"), price("P1M", "12.00"), price("P1Y", "100.00"));
        return Catalog.of(Map.of("MAILBOX", mailbox), Map.of());
    }

    private static Price price(String every, String amount) {
        return new Price(PeriodLength.parse(every), Money.parse(amount, EUR));
    }
}
