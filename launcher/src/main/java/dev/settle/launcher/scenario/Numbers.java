package dev.settle.launcher.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Compares numbers by value: 2 is 2.00. */
final class Numbers {
    private Numbers() {}

    static boolean same(BigDecimal one, BigDecimal other, BigDecimal within) {
        return one.subtract(other).abs().compareTo(within) <= 0;
    }

    static boolean same(List<BigDecimal> some, List<BigDecimal> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int index = 0; index < some.size(); index++) {
            if (!same(some.get(index), others.get(index), BigDecimal.ZERO)) {
                return false;
            }
        }
        return true;
    }

    static String text(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ", "[", "]"));
    }
}
