package dev.settle.domain.billing;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.Subscription;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is charged once, with the first of a subscription, and given back when it comes to nothing.
 *
 * @param covered charges that a change may touch
 */
record SetupFees(List<CoveredLine> covered) {
    List<BilledLine> charged(Subscription view, LocalDate day) {
        Plan plan = view.planOn(day);
        if (!plan.setupFee().isPositive()) {
            return List.of();
        }
        Fraction fee = Fraction.of(plan.setupFee().minorUnits());
        List<Long> entries = List.of(view.opened().seq());
        return List.of(BilledLine.alone(fee(view, plan.sku(), plan.setupFee(), Fraction.ZERO, fee, entries)));
    }

    /** What is left of the fee of a subscription that came to nothing, given back by what made it so. */
    List<BilledLine> givenBack(Subscription view, Dated gone) {
        List<BilledLine> lines = new ArrayList<>();
        for (CoveredLine fee : covered) {
            if (fee.isFeeOf(view.id()) && fee.creditable().isPositive()) {
                Money left = fee.creditable().negate();
                Fraction before = Fraction.of(fee.amount().minorUnits());
                DraftLine line = fee(view, fee.sku(), left, before, Fraction.ZERO, List.of(gone.seq()));
                boolean limited = !fee.creditable().equals(fee.amount());
                lines.add(new BilledLine(line.correcting(fee, left, limited), Optional.empty(), gone.isBackDated()));
            }
        }
        return lines;
    }

    private static DraftLine fee(
            Subscription view, String sku, Money amount, Fraction before, Fraction after, List<Long> entries) {
        Derivation derivation = new Derivation(
                Derivation.Formula.SETUP_FEE,
                Optional.empty(),
                before,
                after,
                RoundingMode.HALF_UP,
                false,
                List.of(),
                entries);
        return new DraftLine(
                Optional.of(view.id()), sku, "setup fee", 1, Optional.empty(), amount, Optional.empty(), derivation);
    }
}
