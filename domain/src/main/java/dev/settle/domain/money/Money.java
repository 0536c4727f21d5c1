package dev.settle.domain.money;

import dev.settle.domain.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency, in minor units: EUR 12.34 is 1_234, JPY 12 is 12, KWD 1.234 is 1_234. May be
 * negative. Equal amounts are {@code equals}, and {@code compareTo} agrees.
 *
 * <p>An operation on two amounts throws {@link CurrencyMismatch} when their currencies differ, and any operation whose
 * result leaves the range of a {@code long} throws {@link ArithmeticException}: no amount ever wraps around.
 *
 * @param currency one that has minor units or is counted whole; gold, test codes and the like are refused
 */
public record Money(Currency currency, long minorUnits) implements Comparable<Money> {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.(?<decimals>[0-9]{1,30}))?");

    /** @throws InvalidInput {@code CURRENCY_UNCOUNTABLE} when the currency has no number of decimals */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new InvalidInput(
                    "CURRENCY_UNCOUNTABLE",
                    "%s has no number of decimals, so nothing can be billed in it"
                            .formatted(currency.getCurrencyCode()),
                    "currency",
                    currency.getCurrencyCode(),
                    "Use a currency that money is paid in, such as EUR.");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    public static Money of(Currency currency, long minorUnits) {
        return new Money(currency, minorUnits);
    }

    /**
     * Reads {@code "12.34"}, {@code "-12.9"} or {@code "12"}: digits, a point, no sign but minus, no separators.
     *
     * @throws InvalidInput {@code MONEY_FORMAT} when this is no such number, {@code MONEY_DECIMALS} when it has more
     *     decimals than the currency, be they zero, {@code MONEY_RANGE} when it is too large to count
     */
    public static Money parse(String text, Currency currency) {
        var zero = zero(currency);
        var number = PLAIN.matcher(text);
        if (!number.matches()) {
            throw unreadable("MONEY_FORMAT", "is not an amount", text, "Write digits and a point, such as 12.34");
        }
        var decimals = Objects.requireNonNullElse(number.group("decimals"), "").length();
        if (decimals > zero.decimals()) {
            throw unreadable(
                    "MONEY_DECIMALS",
                    "has %d decimals, and %s has %d".formatted(decimals, currency.getCurrencyCode(), zero.decimals()),
                    text,
                    "Write " + zero.toPlain() + " with your digits");
        }
        var minor = new BigDecimal(text).movePointRight(zero.decimals()).toBigIntegerExact();
        if (minor.bitLength() > 63) {
            throw unreadable("MONEY_RANGE", "is more than can be counted", text, "Write a smaller amount");
        }
        return of(currency, minor.longValueExact());
    }

    public Money plus(Money other) {
        return of(currency, Math.addExact(minorUnits, sameCurrency(other).minorUnits));
    }

    public Money minus(Money other) {
        return of(currency, Math.subtractExact(minorUnits, sameCurrency(other).minorUnits));
    }

    public Money negate() {
        return of(currency, Math.negateExact(minorUnits));
    }

    /** This amount so many times over. */
    public Money times(long count) {
        return of(currency, Math.multiplyExact(minorUnits, count));
    }

    /** This share of the amount; the caller decides where a fraction of a minor unit goes. See {@link Fraction#round}. */
    public Money times(Fraction share, RoundingMode rounding) {
        return of(currency, share.times(minorUnits).round(rounding));
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    /** The lesser of the two: of EUR -2.00 and EUR 1.00 the first. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    /** The number with every decimal of its currency, {@code "-12.90"}, as {@link #parse} reads it. */
    public String toPlain() {
        StringBuilder plain = new StringBuilder().append(minorUnits);
        int decimals = decimals();
        if (decimals > 0) {
            int first = minorUnits < 0 ? 1 : 0;
            while (plain.length() - first <= decimals) {
                plain.insert(first, '0');
            }
            plain.insert(plain.length() - decimals, '.');
        }
        return plain.toString();
    }

    /** {@code "EUR -12.90"}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + toPlain();
    }

    private int decimals() {
        return currency.getDefaultFractionDigits();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    private static InvalidInput unreadable(String code, String why, String text, String cure) {
        return new InvalidInput(code, "\"%s\" %s".formatted(text, why), "amount", text, cure);
    }
}
