package dev.settle.domain.billing;

import dev.settle.domain.catalog.Discount;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What agreements take off the prices of one payer.
 *
 * @param agreements those that discount anything
 */
record Discounting(List<AgreementStep> agreements) {
    /**
     * An agreement that counts.
     *
     * @param discounts those of its codes that count as it brought them
     */
    record Counting(long seq, List<Discount> discounts) {}

    static Discounting by(Collection<AgreementStep> agreements) {
        return new Discounting(agreements.stream()
                .filter(step -> !step.agreement().discounts().isEmpty())
                .toList());
    }

    /** What is left of a price in a period. */
    Fraction left(Subscription view, BillingPeriod period, Policy policy) {
        Fraction rest = Fraction.ONE;
        for (Counting counting : counting(view, period, policy)) {
            for (Discount discount : counting.discounts()) {
                rest = rest.times(remaining(discount));
            }
        }
        return rest;
    }

    /**
     * Its own agreement's, and where they count for the account those that were accepted before the period. A code counts
     * once, however many agreements brought it: as its own did, else as the first that was accepted.
     */
    List<Counting> counting(Subscription view, BillingPeriod period, Policy policy) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        boolean wholeAccount = policy.get(BillingParameters.DISCOUNT_SCOPE) == BillingParameters.DiscountScope.ACCOUNT;
        Map<String, AgreementStep> byCode = new HashMap<>();
        List<AgreementStep> others = new ArrayList<>();
        for (AgreementStep step : agreements) {
            if (step.agreement().id().equals(view.terms().agreement())) {
                step.agreement().discounts().forEach(discount -> byCode.put(discount.code(), step));
            } else if (wholeAccount && isBefore(step, view, period.served().from())) {
                others.add(step);
            }
        }
        others.forEach(
                step -> step.agreement().discounts().forEach(discount -> byCode.putIfAbsent(discount.code(), step)));
        return agreements.stream()
                .map(step -> new Counting(
                        step.seq(),
                        step.agreement().discounts().stream()
                                .filter(discount -> step.equals(byCode.get(discount.code())))
                                .toList()))
                .filter(counting -> !counting.discounts().isEmpty())
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
