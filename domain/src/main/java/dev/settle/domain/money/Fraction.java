package dev.settle.domain.money;

import dev.settle.domain.InvalidInput;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact rational number in lowest terms, its denominator above zero. Nothing is lost before {@link #round}, which is
 * told how. Equal numbers are {@code equals}, and {@code compareTo} agrees.
 *
 * <p>Numerator and denominator are {@code long}s as long as both fit, and grow to {@link #MOST_DIGITS} digits when they do
 * not. What would be longer than that is refused with {@link ArithmeticException}.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    /** More digits than this has no number above or under the line, so that what is written can be read. */
    public static final int MOST_DIGITS = 500;

    private static final Pattern WRITTEN =
            Pattern.compile("(?<over>-?[0-9]{1,%1$d})(/(?<under>[0-9]{1,%1$d}))?".formatted(MOST_DIGITS));
    private static final BigInteger TOO_LONG = BigInteger.TEN.pow(MOST_DIGITS);

    /** Zero in {@code den} says that the number is held in the wide pair: exactly when it does not fit this one. */
    private final long num;

    private final long den;
    private final BigInteger wideNum;
    private final BigInteger wideDen;

    private Fraction(long num, long den) {
        this.num = num;
        this.den = den;
        this.wideNum = BigInteger.ZERO;
        this.wideDen = BigInteger.ZERO;
    }

    private Fraction(BigInteger wideNum, BigInteger wideDen) {
        if (wideNum.abs().compareTo(TOO_LONG) >= 0 || wideDen.compareTo(TOO_LONG) >= 0) {
            throw new ArithmeticException("A number with more than %d digits".formatted(MOST_DIGITS));
        }
        this.num = 0;
        this.den = 0;
        this.wideNum = wideNum;
        this.wideDen = wideDen;
    }

    public static Fraction of(long whole) {
        return lowest(whole, 1);
    }

    /** @throws ArithmeticException when {@code den} is zero */
    public static Fraction of(long num, long den) {
        if (den <= 0 || num == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
        }
        long common = gcd(num, den);
        return new Fraction(num / common, den / common);
    }

    /** @throws ArithmeticException when {@code den} is zero, or one of them has too many digits in lowest terms */
    public static Fraction of(BigInteger num, BigInteger den) {
        if (den.signum() == 0) {
            throw new ArithmeticException(num + " cannot be divided by zero");
        }
        var common = den.signum() < 0 ? num.gcd(den).negate() : num.gcd(den);
        var over = num.divide(common);
        var under = den.divide(common);
        return fits(over) && fits(under)
                ? new Fraction(over.longValue(), under.longValue())
                : new Fraction(over, under);
    }

    /**
     * Reads {@code "5/2"}, {@code "-5/2"} or {@code "7"}, in lowest terms or not.
     *
     * @throws InvalidInput {@code FRACTION_FORMAT} when this is no such number or has a zero under the line
     */
    public static Fraction parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw unreadable(text, "is not a fraction");
        }
        var under = new BigInteger(Objects.requireNonNullElse(written.group("under"), "1"));
        if (under.signum() == 0) {
            throw unreadable(text, "divides by zero");
        }
        return of(new BigInteger(written.group("over")), under);
    }

    /** @throws ArithmeticException when the sum has too many digits in lowest terms */
    public Fraction plus(Fraction other) {
        if (isNarrow() && other.isNarrow()) {
            try {
                return den == other.den
                        ? of(Math.addExact(num, other.num), den)
                        : narrowSum(num, den, other.num, other.den);
            } catch (ArithmeticException tooWide) {
                // the wide sum below is exact
            }
        }
        var left = numerator().multiply(other.denominator());
        var right = other.numerator().multiply(denominator());
        return of(left.add(right), denominator().multiply(other.denominator()));
    }

    /** @throws ArithmeticException when the difference has too many digits in lowest terms */
    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    /** @throws ArithmeticException when the product has too many digits in lowest terms */
    public Fraction times(Fraction other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isNarrow() && other.isNarrow()) {
            long left = gcd(num, other.den);
            long right = gcd(other.num, den);
            try {
                return lowest(
                        Math.multiplyExact(num / left, other.num / right),
                        Math.multiplyExact(den / right, other.den / left));
            } catch (ArithmeticException tooWide) {
                // the wide product below is exact
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** @throws ArithmeticException when the product has too many digits in lowest terms */
    public Fraction times(long count) {
        return times(of(count));
    }

    /** @throws ArithmeticException when {@code other} is zero, or the quotient has too many digits in lowest terms */
    public Fraction dividedBy(Fraction other) {
        if (other.isNarrow() && other.num > 0) {
            return times(new Fraction(other.den, other.num));
        }
        return times(of(other.denominator(), other.numerator()));
    }

    public Fraction negate() {
        return isNarrow() ? new Fraction(-num, den) : of(wideNum.negate(), wideDen);
    }

    /** -1, 0 or 1 as the number is below, at or above zero. */
    public int signum() {
        return isNarrow() ? Long.signum(num) : wideNum.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public BigInteger numerator() {
        return isNarrow() ? BigInteger.valueOf(num) : wideNum;
    }

    /** Above zero. */
    public BigInteger denominator() {
        return isNarrow() ? BigInteger.valueOf(den) : wideDen;
    }

    /**
     * The whole number that {@code mode} leads to. Rounding acts on the magnitude, so a credit mirrors its charge: -x
     * rounds to the negative of what x rounds to.
     *
     * @throws InvalidInput {@code ROUNDING_MODE} for CEILING and FLOOR, which do not mirror, and UNNECESSARY, which does
     *     not round
     * @throws ArithmeticException when the result leaves the range of a {@code long}
     */
    public long round(RoundingMode mode) {
        return isNarrow() ? Rounding.quotient(num, den, mode) : Rounding.quotient(wideNum, wideDen, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        if (isNarrow() && other.isNarrow()) {
            int high = Long.compare(Math.multiplyHigh(num, other.den), Math.multiplyHigh(other.num, den));
            return high != 0 ? high : Long.compareUnsigned(num * other.den, other.num * den);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fraction other
                && num == other.num
                && den == other.den
                && wideNum.equals(other.wideNum)
                && wideDen.equals(other.wideDen);
    }

    @Override
    public int hashCode() {
        return isNarrow() ? Long.hashCode(num) * 31 + Long.hashCode(den) : Objects.hash(wideNum, wideDen);
    }

    /** {@code "420/31"}, or {@code "5"} for a whole number, as {@link #parse} reads it. */
    @Override
    public String toString() {
        if (isNarrow()) {
            return den == 1 ? Long.toString(num) : num + "/" + den;
        }
        return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
    }

    private boolean isNarrow() {
        return den != 0;
    }

    /** Of two numbers that have no divisor in common. A long has no negative of its least value, so that one is wide. */
    private static Fraction lowest(long num, long den) {
        return num == Long.MIN_VALUE
                ? new Fraction(BigInteger.valueOf(num), BigInteger.valueOf(den))
                : new Fraction(num, den);
    }

    /** Takes the common part of the denominators out first: what is left overflows late, if at all. */
    private static Fraction narrowSum(long num, long den, long otherNum, long otherDen) {
        long common = gcd(den, otherDen);
        long left = Math.multiplyExact(num, otherDen / common);
        long right = Math.multiplyExact(otherNum, den / common);
        return of(Math.addExact(left, right), Math.multiplyExact(den, otherDen / common));
    }

    private static boolean fits(BigInteger value) {
        return value.bitLength() < Long.SIZE && value.longValue() != Long.MIN_VALUE;
    }

    /** Above zero, for {@code b} above zero. */
    private static long gcd(long a, long b) {
        long one = Math.abs(a);
        long other = b;
        while (one != 0) {
            long rest = other % one;
            other = one;
            one = rest;
        }
        return other;
    }

    private static InvalidInput unreadable(String text, String why) {
        return new InvalidInput(
                "FRACTION_FORMAT",
                "\"%s\" %s".formatted(text, why),
                "",
                text,
                "Write it as 5/2, or 7 for a whole number.");
    }
}
