package dev.settle.launcher.scenario;

import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A question of pure arithmetic, asked of the code that computes bills. */
public sealed interface Probe {
    /** What the kernel says. */
    List<BigDecimal> answer();

    /** What the file says it should be; not asserted when empty. */
    Optional<List<BigDecimal>> is();

    /** The minor units of each part when an amount is divided by weights. */
    record Split(Money amount, List<Long> over, Optional<List<BigDecimal>> is) implements Probe {
        @Override
        public List<BigDecimal> answer() {
            return dev.settle.domain.money.Split.largestRemainder(amount, over).stream()
                    .map(part -> BigDecimal.valueOf(part.minorUnits()))
                    .toList();
        }
    }

    /** A fraction rounded to so many decimals. */
    record Round(Fraction fraction, int decimals, RoundingMode mode, Optional<List<BigDecimal>> is) implements Probe {
        @Override
        public List<BigDecimal> answer() {
            var scaled = fraction.times(Fraction.of(BigInteger.TEN.pow(decimals), BigInteger.ONE));
            return List.of(BigDecimal.valueOf(scaled.round(mode), decimals));
        }
    }
}
