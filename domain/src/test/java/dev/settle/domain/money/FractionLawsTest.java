package dev.settle.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Fractions against plain cross-multiplication in {@link BigInteger}, on both sides of the limits of a long. */
class FractionLawsTest {
    private static final List<RoundingMode> MIRRORING = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);

    /** Numerator over denominator, never reduced: the reference. */
    private record Ratio(BigInteger over, BigInteger under) {
        Fraction fraction() {
            return Fraction.of(over, under);
        }

        Ratio plus(Ratio other) {
            return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Ratio times(Ratio other) {
            return new Ratio(over.multiply(other.over), under.multiply(other.under));
        }

        Ratio negated() {
            return new Ratio(over.negate(), under);
        }

        int compareTo(Ratio other) {
            int signs = under.signum() * other.under.signum();
            return signs * over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    @Test
    void sums_products_and_quotients_are_those_of_the_reference() {
        Randomly.times(15_000, random -> {
            var a = any(random);
            var b = any(random);

            same(a.fraction().plus(b.fraction()), a.plus(b));
            same(a.fraction().minus(b.fraction()), a.plus(b.negated()));
            same(a.fraction().times(b.fraction()), a.times(b));
            same(a.fraction().negate(), a.negated());
            if (b.over.signum() != 0) {
                same(a.fraction().dividedBy(b.fraction()), a.times(new Ratio(b.under, b.over)));
            }
            long count = Randomly.anyLong(random);
            same(a.fraction().times(count), a.times(new Ratio(BigInteger.valueOf(count), BigInteger.ONE)));
        });
    }

    @Test
    void order_and_equality_are_those_of_the_reference() {
        Randomly.times(15_000, random -> {
            var a = any(random);
            var b = random.nextInt(4) == 0 ? a.times(new Ratio(BigInteger.TEN, BigInteger.TEN)) : any(random);
            int order = a.compareTo(b);

            assertThat(Integer.signum(a.fraction().compareTo(b.fraction()))).isEqualTo(order);
            assertThat(a.fraction().equals(b.fraction())).isEqualTo(order == 0);
            if (order == 0) {
                assertThat(a.fraction()).hasSameHashCodeAs(b.fraction());
            }
            assertThat(a.fraction().signum()).isEqualTo(a.over.signum() * a.under.signum());
        });
    }

    @Test
    void every_number_is_in_lowest_terms_and_read_back_as_it_was_written() {
        Randomly.times(10_000, random -> {
            var fraction = any(random).fraction();

            assertThat(fraction.denominator()).isPositive();
            assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
            assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
        });
    }

    @Test
    void addition_and_multiplication_keep_their_laws_across_the_limit() {
        Randomly.times(10_000, random -> {
            var a = any(random).fraction();
            var b = any(random).fraction();
            var c = any(random).fraction();

            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
        });
    }

    @Test
    void rounding_mirrors_and_agrees_with_decimal_division() {
        Randomly.times(15_000, random -> {
            var ratio = any(random);
            var mode = MIRRORING.get(random.nextInt(MIRRORING.size()));
            var expected = new BigDecimal(ratio.over)
                    .divide(new BigDecimal(ratio.under), 0, mode)
                    .toBigIntegerExact();

            if (expected.abs().bitLength() < Long.SIZE) {
                assertThat(ratio.fraction().round(mode)).isEqualTo(expected.longValueExact());
                assertThat(ratio.fraction().negate().round(mode))
                        .isEqualTo(-ratio.fraction().round(mode));
            }
        });
    }

    private static void same(Fraction actual, Ratio expected) {
        assertThat(actual.numerator().multiply(expected.under)).isEqualTo(expected.over.multiply(actual.denominator()));
        assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(actual).isEqualTo(expected.fraction());
        assertThat(actual).hasSameHashCodeAs(expected.fraction());
    }

    /** Small and extreme longs, now and then wider numbers, and halves, on which the modes differ. */
    private static Ratio any(RandomGenerator random) {
        if (random.nextInt(6) == 0) {
            return new Ratio(BigInteger.valueOf(random.nextInt(201) - 100L), BigInteger.TWO);
        }
        var over = BigInteger.valueOf(Randomly.anyLong(random));
        var under = BigInteger.valueOf(Randomly.anyLong(random));
        if (random.nextInt(10) == 0) {
            over = over.multiply(BigInteger.valueOf(Randomly.anyLong(random)));
            under = under.multiply(BigInteger.valueOf(Randomly.anyLong(random)));
        }
        return new Ratio(over, under.signum() == 0 ? BigInteger.ONE : under);
    }
}
