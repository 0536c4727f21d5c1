package dev.settle.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.Randomly;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void equal_remainders_go_to_the_earliest() {
        assertThat(minor(split(100, 1, 1, 1))).containsExactly(34L, 33L, 33L);
        assertThat(minor(split(101, 1, 1, 1))).containsExactly(34L, 34L, 33L);
        assertThat(minor(split(1, 1, 1))).containsExactly(1L, 0L);
    }

    @Test
    void the_largest_remainder_comes_first_wherever_it_stands() {
        // 100 over 3:3:1 is 42 6/7, 42 6/7, 14 2/7
        assertThat(minor(split(100, 3, 3, 1))).containsExactly(43L, 43L, 14L);
        // 10 over 1:5:6 is 10/12, 4 2/12, 5
        assertThat(minor(split(10, 1, 5, 6))).containsExactly(1L, 4L, 5L);
        // 10 over 5:1:6
        assertThat(minor(split(10, 5, 1, 6))).containsExactly(4L, 1L, 5L);
    }

    @Test
    void a_credit_is_split_as_its_charge_is() {
        assertThat(minor(split(-100, 1, 1, 1))).containsExactly(-34L, -33L, -33L);
    }

    @Test
    void who_has_no_weight_gets_nothing_and_a_single_part_is_the_whole() {
        assertThat(minor(split(100, 0, 1, 0, 2))).containsExactly(0L, 33L, 0L, 67L);
        assertThat(minor(split(-7, 3))).containsExactly(-7L);
        assertThat(minor(split(0, 1, 2))).containsExactly(0L, 0L);
    }

    static List<List<Long>> unusable_weights() {
        return List.of(List.of(), List.of(0L), List.of(0L, 0L), List.of(1L, -1L), List.of(5L, 3L, -1L));
    }

    @ParameterizedTest
    @MethodSource("unusable_weights")
    void weights_that_say_nothing_are_refused(List<Long> weights) {
        assertThatThrownBy(() -> Split.largestRemainder(Money.of(EUR, 100), weights))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("SPLIT_WEIGHTS"));
    }

    @Test
    void parts_sum_to_the_whole_and_each_is_within_one_minor_unit_of_its_exact_share() {
        Randomly.times(20_000, random -> {
            var total = Money.of(EUR, Randomly.anyLong(random));
            var weights = someWeights(random);
            var parts = minor(Split.largestRemainder(total, weights));

            assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(total.minorUnits()));
            var whole = Fraction.of(sum(weights), BigInteger.ONE);
            for (int i = 0; i < parts.size(); i++) {
                var exact =
                        Fraction.of(total.minorUnits()).times(weights.get(i)).dividedBy(whole);
                var off = Fraction.of(parts.get(i)).minus(exact);
                assertThat(off.signum() < 0 ? off.negate() : off).isLessThan(Fraction.ONE);
            }
        });
    }

    @Test
    void the_parts_of_a_negative_amount_are_those_of_the_positive_one_negated() {
        Randomly.times(5_000, random -> {
            var total = Money.of(EUR, random.nextInt());
            var weights = someWeights(random);

            assertThat(Split.largestRemainder(total.negate(), weights))
                    .isEqualTo(Split.largestRemainder(total, weights).stream()
                            .map(Money::negate)
                            .toList());
        });
    }

    private static List<Long> someWeights(RandomGenerator random) {
        var weights = new ArrayList<Long>();
        int bound = random.nextBoolean() ? 5 : 1_000_000;
        for (int left = random.nextInt(12); left >= 0; left--) {
            weights.add(random.nextInt(50) == 0 ? Long.MAX_VALUE : random.nextInt(bound));
        }
        weights.add(random.nextInt(weights.size() + 1), 1L);
        return weights;
    }

    private static List<Money> split(long minorUnits, long... weights) {
        var boxed = new ArrayList<Long>();
        for (long weight : weights) {
            boxed.add(weight);
        }
        return Split.largestRemainder(Money.of(EUR, minorUnits), boxed);
    }

    private static List<Long> minor(List<Money> parts) {
        return parts.stream().map(Money::minorUnits).toList();
    }

    private static BigInteger sum(List<Long> numbers) {
        return numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
