package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import java.util.List;

/**
 * Seats that are owed the same share of a period's price.
 *
 * @param billed  the days that are paid for, within {@code whole}
 * @param printed the days a document shows: not before the seats were there
 * @param share   of the price of a whole period
 * @param discounted what discounts leave of the price, 1 without any
 * @param entries the journal entries these seats came by
 */
record Portion(
        Plan plan,
        long seats,
        Period billed,
        Period printed,
        Period whole,
        Fraction share,
        Fraction discounted,
        List<Long> entries) {
    /** Owed, in exact minor units. */
    Fraction owed() {
        return share.times(discounted)
                .times(Math.multiplyExact(seats, plan.unitPrice().minorUnits()));
    }
}
