package dev.settle.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkuTest {
    private static final Price TEN_EUROS_A_MONTH = price("P1M", "EUR", "10.00");
    private static final Price HUNDRED_EUROS_A_YEAR = price("P1Y", "EUR", "100.00");

    @Test
    void has_one_price_for_each_length_whatever_the_currency() {
        assertThat(sku(Optional.empty(), TEN_EUROS_A_MONTH, HUNDRED_EUROS_A_YEAR)
                        .prices())
                .hasSize(2);
        refuses(
                "SKU_PRICE_REPEATED",
                "prices",
                "P1M",
                Optional.empty(),
                TEN_EUROS_A_MONTH,
                HUNDRED_EUROS_A_YEAR,
                price("P1M", "USD", "12.00"));
    }

    @Test
    void has_its_setup_fee_in_the_currency_of_every_price() {
        Optional<Money> euros = Optional.of(money("EUR", "5.00"));
        assertThat(sku(euros, TEN_EUROS_A_MONTH).plan(Optional.empty(), "c1").setupFee())
                .isEqualTo(money("EUR", "5.00"));
        refuses("SKU_SETUP_FEE", "setupFee", "EUR 5.00", euros, price("P1M", "JPY", "1700"));
        refuses("SKU_SETUP_FEE", "setupFee", "EUR 5.00", euros, TEN_EUROS_A_MONTH, price("P1Y", "USD", "120.00"));
    }

    private static void refuses(String code, String field, String value, Optional<Money> fee, Price... prices) {
        assertThatThrownBy(() -> sku(fee, prices)).isInstanceOfSatisfying(InvalidInput.class, problem -> {
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

    private static Price price(String every, String currency, String amount) {
        return new Price(PeriodLength.parse(every), money(currency, amount));
    }

    private static Money money(String currency, String amount) {
        return Money.parse(amount, Currency.getInstance(currency));
    }
}
