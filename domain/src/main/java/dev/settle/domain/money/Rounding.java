package dev.settle.domain.money;

import dev.settle.domain.InvalidInput;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Rounds a quotient by its magnitude; the denominator is above zero. */
final class Rounding {
    private Rounding() {}

    static long quotient(long num, long den, RoundingMode mode) {
        long whole = num / den;
        long rest = Math.abs(num % den);
        boolean away = awayFromZero(mode, rest != 0, Long.compare(rest, den - rest), (whole & 1) == 1);
        return away ? Math.addExact(whole, Long.signum(num)) : whole;
    }

    static long quotient(BigInteger num, BigInteger den, RoundingMode mode) {
        var parts = num.divideAndRemainder(den);
        var rest = parts[1].abs();
        boolean odd = parts[0].testBit(0);
        boolean away = awayFromZero(mode, rest.signum() != 0, rest.compareTo(den.subtract(rest)), odd);
        return (away ? parts[0].add(BigInteger.valueOf(num.signum())) : parts[0]).longValueExact();
    }

    /** {@code half}: how the part cut off compares with one half. */
    private static boolean awayFromZero(RoundingMode mode, boolean inexact, int half, boolean odd) {
        return switch (mode) {
            case UP -> inexact;
            case DOWN -> false;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || half == 0 && odd;
            case CEILING, FLOOR, UNNECESSARY ->
                throw new InvalidInput(
                        "ROUNDING_MODE",
                        "%s cannot round money: a credit would not mirror its charge".formatted(mode),
                        "mode",
                        mode.name(),
                        "Use HALF_UP, HALF_EVEN, HALF_DOWN, UP or DOWN.");
        };
    }
}
