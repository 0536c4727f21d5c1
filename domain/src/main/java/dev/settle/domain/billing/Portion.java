package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.BillingPeriod;
import java.util.List;

/**
 * Seats that are owed the same share of a period's price.
 *
 * @param billed  the days that are paid for, within the whole period
 * @param printed the days a document shows: not before the seats were there
 * @param period  the billing period they belong to
 * @param share   of the price of a whole period
 * @param discounted what discounts leave of the price, 1 without any
 * @param rules   the answers of policy about how these seats came and left within the period
 * @param entries the journal entries these seats came by
 */
record Portion(
        Plan plan,
        long seats,
        Period billed,
        Period printed,
        BillingPeriod period,
        Fraction share,
        Fraction discounted,
        List<Resolved<?>> rules,
        List<Long> entries) {
    Period whole() {
        return period.whole();
    }

    boolean isWhole() {
        return billed.equals(whole());
    }

    /** Owed, in exact minor units. */
    Fraction owed() {
        return share.times(discounted)
                .times(Math.multiplyExact(seats, plan.unitPrice().minorUnits()));
    }
}
