package dev.settle.domain.billing;

import dev.settle.domain.catalog.Discount;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What agreements take off the prices of one payer.
 *
 * @param agreements those that discount anything
 */
record Discounting(List<AgreementStep> agreements) {
    static Discounting by(Collection<AgreementStep> agreements) {
        return new Discounting(agreements.stream()
                .filter(step -> !step.agreement().discounts().isEmpty())
                .toList());
    }

    /** What is left of a price in a period. */
    Fraction left(Subscription view, BillingPeriod period, Policy policy) {
        Fraction rest = Fraction.ONE;
        for (AgreementStep step : counting(view, period, policy)) {
            for (Discount discount : step.agreement().discounts()) {
                rest = rest.times(remaining(discount));
            }
        }
        return rest;
    }

    /** Its own agreement's, and where they count for the account those that were accepted before the period. */
    List<AgreementStep> counting(Subscription view, BillingPeriod period, Policy policy) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        boolean wholeAccount = policy.get(BillingParameters.DISCOUNT_SCOPE) == BillingParameters.DiscountScope.ACCOUNT;
        return agreements.stream()
                .filter(step -> step.agreement().id().equals(view.terms().agreement())
                        || wholeAccount && isBefore(step, view, period.served().from()))
                .toList();
    }

    /** What is accepted on the day a period begins comes too late for it, but for what is sold after it on that day. */
    private static boolean isBefore(AgreementStep step, Subscription view, LocalDate from) {
        LocalDate accepted = step.agreement().accepted();
        boolean soldAfter =
                from.equals(view.start()) && step.seq() < view.opened().seq();
        return accepted.isBefore(from) || accepted.equals(from) && soldAfter;
    }

    /** What is left to pay: 9/10 for ten percent. */
    private static Fraction remaining(Discount discount) {
        return Fraction.ONE.minus(discount.percent().dividedBy(Fraction.of(100)));
    }
}
