package dev.settle.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.Problem;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SkuTest {
    private static final Price TEN_EUROS_A_MONTH = price("P1M", "EUR", "10.00");
    private static final Price HUNDRED_EUROS_A_YEAR = price("P1Y", "EUR", "100.00");
    private static final Price TWELVE_DOLLARS_A_MONTH = price("P1M", "USD", "12.00");
    private static final Optional<Currency> EUROS = Optional.of(Currency.getInstance("EUR"));
    private static final Optional<Currency> DOLLARS = Optional.of(Currency.getInstance("USD"));

    @Test
    void has_one_price_for_each_length_and_currency() {
        assertThat(sku(Optional.empty(), TEN_EUROS_A_MONTH, HUNDRED_EUROS_A_YEAR, TWELVE_DOLLARS_A_MONTH)
                        .sellable()
                        .prices())
                .hasSize(3);
        refuses(
                "SKU_PRICE_REPEATED",
                "prices",
                "P1M",
                Optional.empty(),
                TEN_EUROS_A_MONTH,
                HUNDRED_EUROS_A_YEAR,
                TWELVE_DOLLARS_A_MONTH,
                price("P1M", "USD", "13.00"));
    }

    @Test
    void is_sold_in_the_currency_that_is_named_where_its_period_has_several() {
        Sku mailbox = sku(Optional.empty(), TEN_EUROS_A_MONTH, HUNDRED_EUROS_A_YEAR, TWELVE_DOLLARS_A_MONTH);
        assertThat(mailbox.plan(every("P1M"), DOLLARS, "c1").unitPrice()).isEqualTo(money("USD", "12.00"));
        assertThat(mailbox.plan(every("P1M"), EUROS, "c1").unitPrice()).isEqualTo(money("EUR", "10.00"));
        assertThat(mailbox.plan(every("P1Y"), Optional.empty(), "c1").unitPrice())
                .isEqualTo(money("EUR", "100.00"));
        assertThat(mailbox.plan(Optional.empty(), DOLLARS, "c1").unitPrice()).isEqualTo(money("USD", "12.00"));
        refusesToOrder(mailbox, every("P1M"), Optional.empty(), "CURRENCY_MISSING", "currency", "", "[EUR, USD]");
        refusesToOrder(mailbox, every("P1Y"), DOLLARS, "CURRENCY_NOT_SOLD", "currency", "USD", "[EUR]");
        refusesToOrder(mailbox, every("P1W"), DOLLARS, "PERIOD_NOT_SOLD", "every", "P1W", "[P1M, P1Y]");
        refusesToOrder(mailbox, Optional.empty(), EUROS, "PERIOD_MISSING", "every", "", "[P1M, P1Y]");
    }

    @Test
    void is_sold_at_the_prices_in_the_currency_of_its_setup_fee() {
        Optional<Money> euros = Optional.of(money("EUR", "5.00"));
        assertThat(sku(euros, TEN_EUROS_A_MONTH)
                        .sellable()
                        .plan(Optional.empty(), "c1")
                        .setupFee())
                .isEqualTo(money("EUR", "5.00"));
        refuses("SKU_SETUP_FEE", "setupFee", "EUR 5.00", euros, price("P1M", "JPY", "1700"));
        Sku mixed = sku(euros, TEN_EUROS_A_MONTH, price("P1Y", "USD", "120.00")).sellable();
        assertThat(mixed.plan(every("P1M"), "c1").setupFee()).isEqualTo(money("EUR", "5.00"));
        assertThatThrownBy(() -> mixed.plan(every("P1Y"), "c1")).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.code()).isEqualTo("SKU_SETUP_FEE");
            assertThat(refused.value()).contains("EUR 5.00");
            assertThat(refused.cure().orElseThrow()).contains("at a price in EUR");
        });
    }

    @Test
    void has_a_price_or_is_free() {
        refuses("SKU_PRICE", "prices", "MAILBOX", Optional.empty());
        assertThat(free(Optional.empty())
                        .sellable()
                        .plan(Optional.empty(), "c1")
                        .isFree())
                .isTrue();
    }

    @Test
    void that_is_free_charges_nothing() {
        refuses("SKU_FREE", "prices", "EUR 10.00", free(Optional.empty(), TEN_EUROS_A_MONTH));
        refuses("SKU_FREE", "setupFee", "EUR 5.00", free(Optional.of(money("EUR", "5.00"))));
    }

    @Test
    void charges_nothing_below_zero() {
        refuses("SKU_AMOUNT", "prices", "EUR -1.00", Optional.empty(), price("P1M", "EUR", "-1.00"));
        refuses("SKU_AMOUNT", "setupFee", "EUR -5.00", Optional.of(money("EUR", "-5.00")), TEN_EUROS_A_MONTH);
        assertThat(sku(Optional.of(money("EUR", "0.00")), price("P1M", "EUR", "0.00"))
                        .sellable()
                        .prices())
                .hasSize(1);
    }

    @Test
    void that_was_on_sale_under_older_rules_is_sold_by_the_lengths_they_leave_clear() {
        Sku old = sku(
                Optional.of(money("EUR", "5.00")),
                TEN_EUROS_A_MONTH,
                price("P1M", "EUR", "12.00"),
                HUNDRED_EUROS_A_YEAR,
                price("P1W", "USD", "3.00"));
        assertThat(old.plan(every("P1Y"), "c1").unitPrice()).isEqualTo(money("EUR", "100.00"));
        assertThatThrownBy(() -> old.plan(every("P1M"), "c1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.code()).isEqualTo("SKU_PRICE_REPEATED"));
        assertThatThrownBy(() -> old.plan(every("P1W"), "c1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.code()).isEqualTo("SKU_SETUP_FEE"));
    }

    @Test
    void requires_what_its_catalog_sells() {
        Sku hosting = sku("HOSTING", Set.of(), Set.of("storage"));
        assertThatCode(catalog(hosting, sku("MAILBOX", Set.of("HOSTING"), Set.of()))::sellable)
                .doesNotThrowAnyException();
        assertThatCode(catalog(hosting, sku("MAILBOX", Set.of("storage"), Set.of()))::sellable)
                .doesNotThrowAnyException();
        assertThatCode(catalog(hosting, sku("MAILBOX", Set.of("MAILBOX", "HOSTING"), Set.of()))::sellable)
                .doesNotThrowAnyException();
        refusesToSell("SKU MAILBOX requires HOSTING", sku("MAILBOX", Set.of("HOSTING"), Set.of()));
        refusesToSell("SKU MAILBOX requires storage", sku("MAILBOX", Set.of("storage"), Set.of("storage")));
        refusesToSell("SKU MAILBOX requires nothing but MAILBOX", sku("MAILBOX", Set.of("MAILBOX"), Set.of()));
    }

    @Test
    void of_those_that_require_each_other_one_can_be_bought_first() {
        Sku suite = sku("SUITE", Set.of("MAILBOX"), Set.of());
        Sku mailbox = sku("MAILBOX", Set.of("SUITE"), Set.of());
        refusesToSell("SKU MAILBOX requires SUITE, which require it in turn", mailbox, suite);
        refusesToSell(
                "SKU MAILBOX requires SUITE, which require it in turn",
                mailbox,
                sku("SUITE", Set.of("sync"), Set.of()),
                sku("SYNC", Set.of("MAILBOX"), Set.of("sync")));
        assertThatCode(
                        catalog(
                                sku("HOSTING", Set.of(), Set.of()),
                                sku("MAILBOX", Set.of("SUITE", "HOSTING"), Set.of()),
                                suite)::sellable)
                .doesNotThrowAnyException();
    }

    private static void refusesToSell(String sentence, Sku... skus) {
        assertThatThrownBy(catalog(skus)::sellable)
                .hasMessageStartingWith(sentence)
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(it.code()).isEqualTo("SKU_REQUIRES"));
    }

    private static Catalog catalog(Sku... skus) {
        return Catalog.of(
                Arrays.stream(skus).collect(Collectors.toMap(Sku::code, sku -> sku, (one, other) -> one, TreeMap::new)),
                Map.of());
    }

    private static Sku sku(String code, Set<String> requires, Set<String> features) {
        return new Sku(
                code,
                CostClass.OWN,
                "SEAT",
                requires,
                SeatRange.ANY,
                false,
                Optional.empty(),
                features,
                List.of(TEN_EUROS_A_MONTH));
    }

    private static void refusesToOrder(
            Sku sku,
            Optional<PeriodLength> every,
            Optional<Currency> currency,
            String code,
            String field,
            String value,
            String choice) {
        assertThatThrownBy(() -> sku.plan(every, currency, "c1")).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).contains(field);
            assertThat(refused.value().orElse("")).isEqualTo(value);
            assertThat(refused.cure().orElseThrow()).contains(choice);
        });
    }

    private static Optional<PeriodLength> every(String length) {
        return Optional.of(PeriodLength.parse(length));
    }

    private static void refuses(String code, String field, String value, Optional<Money> fee, Price... prices) {
        refuses(code, field, value, sku(fee, prices));
    }

    private static void refuses(String code, String field, String value, Sku refused) {
        assertThatThrownBy(refused::sellable).isInstanceOfSatisfying(InvalidInput.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).contains(field);
            assertThat(problem.value()).contains(value);
            assertThat(problem.cure()).isPresent();
        });
    }

    private static Sku sku(Optional<Money> fee, Price... prices) {
        return new Sku(
                "MAILBOX", CostClass.OWN, "SEAT", Set.of(), SeatRange.ANY, false, fee, Set.of(), List.of(prices));
    }

    private static Sku free(Optional<Money> fee, Price... prices) {
        return new Sku("FREE", CostClass.OWN, "SEAT", Set.of(), SeatRange.ANY, true, fee, Set.of(), List.of(prices));
    }

    private static Price price(String every, String currency, String amount) {
        return new Price(PeriodLength.parse(every), money(currency, amount));
    }

    private static Money money(String currency, String amount) {
        return Money.parse(amount, Currency.getInstance(currency));
    }
}
