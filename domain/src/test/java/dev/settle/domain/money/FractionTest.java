package dev.settle.domain.money;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    private static final BigInteger BEYOND_LONG = ONE.shiftLeft(64);

    @ParameterizedTest
    @CsvSource({
        "5/2, 5/2",
        "10/4, 5/2",
        "-10/4, -5/2",
        "7, 7",
        "7/1, 7",
        "0/9, 0",
        "-0, 0",
        "420/31, 420/31",
        "18446744073709551616/3, 18446744073709551616/3",
        "-9223372036854775808, -9223372036854775808"
    })
    void is_read_in_any_terms_and_written_in_the_lowest(String text, String lowest) {
        assertThat(Fraction.parse(text)).hasToString(lowest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5/", "/2", "5/-2", "5 / 2", "1.5", "+1", "5/2/1", "x", "5/0"})
    void what_is_not_a_fraction_is_refused(String text) {
        assertThatThrownBy(() -> Fraction.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("FRACTION_FORMAT"));
    }

    @Test
    void what_it_says_can_be_read_and_more_digits_are_no_number() {
        BigInteger most = BigInteger.TEN.pow(500).subtract(ONE);
        assertThat(Fraction.parse(Fraction.of(most, BigInteger.TWO).toString()))
                .isEqualTo(Fraction.of(most, BigInteger.TWO));
        assertThatThrownBy(() -> Fraction.of(most.add(ONE), ONE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(ONE, most.add(ONE))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_sign_stands_above_the_line() {
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
        assertThat(Fraction.of(-1, -2)).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(1, Long.MIN_VALUE).denominator()).isEqualTo(ONE.shiftLeft(63));
    }

    @Test
    void counts_exactly() {
        var third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(Fraction.of(20, 31).times(2100)).isEqualTo(Fraction.parse("42000/31"));
        assertThat(third.dividedBy(Fraction.of(-2, 9))).isEqualTo(Fraction.of(-3, 2));
        assertThat(third.minus(third).isZero()).isTrue();
    }

    @Test
    void a_number_that_outgrew_a_long_and_came_back_is_the_same_number() {
        var huge = Fraction.of(BEYOND_LONG, ONE);
        var cameBack = huge.dividedBy(huge).plus(Fraction.of(1, 2));

        assertThat(cameBack).isEqualTo(Fraction.of(3, 2)).hasSameHashCodeAs(Fraction.of(3, 2));
        assertThat(huge).isEqualTo(Fraction.of(BEYOND_LONG.multiply(TWO), TWO)).isNotEqualTo(Fraction.ZERO);
        assertThat(huge.minus(huge)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(Long.MIN_VALUE).negate().negate()).isEqualTo(Fraction.of(Long.MIN_VALUE));
        assertThat(Fraction.of(Long.MIN_VALUE).plus(Fraction.ONE)).isEqualTo(Fraction.of(Long.MIN_VALUE + 1));
    }

    @Test
    void nothing_can_be_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(ONE, ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 5/2, 3", "HALF_UP, 7/2, 4", "HALF_UP, 12/5, 2", "HALF_UP, 13/5, 3",
        "HALF_DOWN, 5/2, 2", "HALF_DOWN, 7/2, 3", "HALF_DOWN, 12/5, 2", "HALF_DOWN, 13/5, 3",
        "HALF_EVEN, 5/2, 2", "HALF_EVEN, 7/2, 4", "HALF_EVEN, 12/5, 2", "HALF_EVEN, 13/5, 3",
        "UP, 21/10, 3", "UP, 2, 2", "DOWN, 29/10, 2", "DOWN, 2, 2"
    })
    void rounds_by_the_magnitude_so_a_credit_mirrors_its_charge(RoundingMode mode, String text, long rounded) {
        assertThat(Fraction.parse(text).round(mode)).isEqualTo(rounded);
        assertThat(Fraction.parse("-" + text).round(mode)).isEqualTo(-rounded);
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"CEILING", "FLOOR", "UNNECESSARY"})
    void a_mode_that_does_not_mirror_is_refused_even_when_nothing_is_to_be_rounded(RoundingMode mode) {
        assertThatThrownBy(() -> Fraction.ONE.round(mode))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("ROUNDING_MODE"));
    }

    @Test
    void what_does_not_fit_after_rounding_is_not_cut() {
        var halfOfTooMuch = Fraction.of(BEYOND_LONG, TWO);

        assertThatThrownBy(() -> halfOfTooMuch.round(RoundingMode.DOWN)).isInstanceOf(ArithmeticException.class);
        assertThat(halfOfTooMuch.negate().round(RoundingMode.DOWN)).isEqualTo(Long.MIN_VALUE);
    }
}
