package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;

/**
 * One operand of a derivation: seats times price times share, less discounts.
 *
 * @param seats   below zero for seats given back
 * @param billed  the days that are paid for
 * @param served  the billing period they belong to, see {@link dev.settle.domain.subscription.BillingPeriod}; the answers
 *                of policy are those of its first day
 * @param whole   the whole period that the price is for; only the first or last of a cycle is served less than whole
 * @param days    what {@code billed} counts by the denominator; {@code of} what {@code whole} counts
 * @param catalog the catalog version that supplied the price
 */
public record Term(
        long seats,
        Money price,
        Period billed,
        Period served,
        Period whole,
        long days,
        long of,
        Fraction discounted,
        String sku,
        String catalog) {
    /** In exact minor units. */
    public Fraction exact() {
        return Fraction.of(days, of).times(discounted).times(Math.multiplyExact(seats, price.minorUnits()));
    }

    /** What is owed with this term on top of what was owed before it. */
    public Fraction addedTo(Fraction owed) {
        return owed.plus(exact());
    }
}
