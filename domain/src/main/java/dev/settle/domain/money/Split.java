package dev.settle.domain.money;

import dev.settle.domain.InvalidInput;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount so that the parts add up to it again. */
public final class Split {
    private Split() {}

    /**
     * The amount in parts proportional to the weights, in their order. Each part is first rounded towards zero; the minor
     * units left over go one by one to the parts that lost most by that, the earliest first among equals. A part of
     * weight zero is zero, and the parts of a negative amount are those of the positive one, negated.
     *
     * @param weights at least one, none below zero, not all zero
     * @throws InvalidInput {@code SPLIT_WEIGHTS} when they are otherwise
     */
    public static List<Money> largestRemainder(Money total, List<Long> weights) {
        var sum = sumOf(weights);
        var left = BigInteger.valueOf(total.minorUnits());
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var share = BigInteger.valueOf(total.minorUnits())
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            parts.add(share[0]);
            remainders.add(share[1].abs());
            left = left.subtract(share[0]);
        }
        var unit = BigInteger.valueOf(left.signum());
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.abs().longValueExact())
                .forEach(part -> parts.set(part, parts.get(part).add(unit)));
        return parts.stream()
                .map(part -> Money.of(total.currency(), part.longValueExact()))
                .toList();
    }

    private static BigInteger sumOf(List<Long> weights) {
        var sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw unusable(weights);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw unusable(weights);
        }
        return sum;
    }

    private static InvalidInput unusable(List<Long> weights) {
        return new InvalidInput(
                "SPLIT_WEIGHTS",
                "An amount cannot be split over the weights " + weights,
                "weights",
                weights.toString(),
                "Give at least one weight above zero and none below.");
    }
}
