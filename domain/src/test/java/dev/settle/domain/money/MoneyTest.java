package dev.settle.domain.money;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.Randomly;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "EUR, 12.34, 1234, 12.34",
        "EUR, 12.9, 1290, 12.90",
        "EUR, -12.90, -1290, -12.90",
        "EUR, 12, 1200, 12.00",
        "EUR, 007.00, 700, 7.00",
        "EUR, -0.05, -5, -0.05",
        "EUR, -0.00, 0, 0.00",
        "JPY, 1200, 1200, 1200",
        "KWD, 1.234, 1234, 1.234",
        "CLF, 1.2345, 12345, 1.2345",
        "EUR, 92233720368547758.07, 9223372036854775807, 92233720368547758.07",
        "EUR, -92233720368547758.08, -9223372036854775808, -92233720368547758.08"
    })
    void is_read_and_written_with_the_decimals_of_its_currency(
            Currency currency, String text, long minorUnits, String plain) {
        var amount = Money.parse(text, currency);

        assertThat(amount).isEqualTo(Money.of(currency, minorUnits));
        assertThat(amount.toPlain()).isEqualTo(plain);
        assertThat(amount).hasToString(currency + " " + plain);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 12.345", "EUR, 12.340", "JPY, 12.0", "KWD, 1.0000"})
    void more_decimals_than_the_currency_has_are_refused_even_when_they_are_zero(Currency currency, String text) {
        assertThatThrownBy(() -> Money.parse(text, currency)).isInstanceOfSatisfying(InvalidInput.class, problem -> {
            assertThat(problem.code()).isEqualTo("MONEY_DECIMALS");
            assertThat(problem.value()).contains(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12,34", "1 200", "1e3", "+5", "5.", ".5", "--5", "12.34 ", "NaN", "0x10", "١٢"})
    void what_is_not_a_number_is_refused(String text) {
        assertThatThrownBy(() -> Money.parse(text, EUR))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("MONEY_FORMAT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "999999999999999999999999999999"})
    void what_is_too_large_to_count_is_refused(String text) {
        assertThatThrownBy(() -> Money.parse(text, EUR))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("MONEY_RANGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XDR"})
    void what_has_no_number_of_decimals_is_no_billing_currency(Currency currency) {
        assertThatThrownBy(() -> Money.zero(currency))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(currency.getCurrencyCode());
    }

    @Test
    void whatever_is_written_is_read_back_in_every_currency_there_is() {
        var currencies = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList();
        assertThat(currencies).extracting(Currency::getDefaultFractionDigits).contains(0, 2, 3, 4);

        Randomly.times(20_000, random -> {
            var amount = Money.of(currencies.get(random.nextInt(currencies.size())), Randomly.anyLong(random));
            assertThat(Money.parse(amount.toPlain(), amount.currency())).isEqualTo(amount);
        });
    }

    @Test
    void adds_takes_away_and_multiplies() {
        assertThat(eur("10.00").plus(eur("2.90"))).isEqualTo(eur("12.90"));
        assertThat(eur("10.00").minus(eur("12.90"))).isEqualTo(eur("-2.90"));
        assertThat(eur("2.90").negate()).isEqualTo(eur("-2.90"));
        assertThat(eur("2.90").times(3)).isEqualTo(eur("8.70"));
    }

    @Test
    void a_share_is_rounded_as_the_caller_says_and_a_credit_mirrors_its_charge() {
        var twentyOfThirtyOneDays = Fraction.of(20, 31);

        assertThat(eur("20.00").times(twentyOfThirtyOneDays, HALF_UP)).isEqualTo(eur("12.90"));
        assertThat(eur("-20.00").times(twentyOfThirtyOneDays, HALF_UP)).isEqualTo(eur("-12.90"));
        assertThat(eur("45.95").times(Fraction.of(1, 2), HALF_UP)).isEqualTo(eur("22.98"));
        assertThat(eur("45.95").times(Fraction.of(1, 2), DOWN)).isEqualTo(eur("22.97"));
        assertThat(eur("8.50").times(Fraction.of(10, 29), HALF_UP)).isEqualTo(eur("2.93"));
    }

    @Test
    void knows_its_sign_and_the_lesser_of_two() {
        assertThat(Money.zero(EUR).isZero()).isTrue();
        assertThat(eur("-0.01").isNegative()).isTrue();
        assertThat(eur("0.01").isPositive()).isTrue();
        assertThat(eur("-2.00").min(eur("1.00"))).isEqualTo(eur("-2.00"));
        assertThat(eur("1.00").min(eur("-2.00"))).isEqualTo(eur("-2.00"));
        assertThat(Stream.of(eur("3.00"), eur("-1.00"), eur("0.00")).sorted())
                .containsExactly(eur("-1.00"), eur("0.00"), eur("3.00"));
    }

    @Test
    void two_currencies_never_mix_and_both_are_named() {
        var dollar = Money.parse("1.00", USD);
        var operations = List.<Runnable>of(
                () -> eur("1.00").plus(dollar),
                () -> eur("1.00").minus(dollar),
                () -> eur("1.00").min(dollar),
                () -> eur("1.00").compareTo(dollar));

        assertThat(operations)
                .allSatisfy(operation -> assertThatThrownBy(operation::run)
                        .hasMessageContaining("EUR")
                        .hasMessageContaining("USD")
                        .isInstanceOfSatisfying(CurrencyMismatch.class, mismatch -> {
                            assertThat(mismatch.field()).contains("amount");
                            assertThat(mismatch.value()).contains("USD");
                            assertThat(mismatch.cure()).contains("Name an amount in EUR.");
                        }));
    }

    @Test
    void nothing_wraps_around_at_the_end_of_the_range() {
        var most = Money.of(EUR, Long.MAX_VALUE);
        var least = Money.of(EUR, Long.MIN_VALUE);
        var cent = Money.of(EUR, 1);
        var operations = List.<Runnable>of(
                () -> most.plus(cent),
                () -> least.minus(cent),
                least::negate,
                () -> most.times(2),
                () -> most.times(Fraction.of(3, 2), HALF_UP));

        assertThat(operations)
                .allSatisfy(operation -> assertThatThrownBy(operation::run).isInstanceOf(ArithmeticException.class));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
