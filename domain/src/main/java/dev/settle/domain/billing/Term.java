package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;

/**
 * One operand of a derivation: seats times price times share, less discounts.
 *
 * @param seats below zero for seats given back
 * @param days  what {@code billed} counts by the denominator; {@code of} what the whole period counts
 * @param catalog the catalog version that supplied the price
 */
public record Term(
        long seats, Money price, Period billed, long days, long of, Fraction discounted, String sku, String catalog) {
    /** In exact minor units. */
    public Fraction exact() {
        return Fraction.of(days, of).times(discounted).times(Math.multiplyExact(seats, price.minorUnits()));
    }
}
