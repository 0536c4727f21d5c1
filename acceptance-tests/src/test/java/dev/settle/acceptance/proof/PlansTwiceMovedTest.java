package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A year that is chosen for days gone by gives back what a plan was billed that took over since. */
class PlansTwiceMovedTest {
    private static final String STORY = """
            settle: 1
            title: another plan, and a year from before it
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW,
              proration.onPlanChange: DAILY, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT}}
            catalog:
              currency: EUR
              skus:
                X: {prices: [{every: P1M, amount: "30.00"}, {every: P1Y, amount: "365.00"}]}
                Y: {prices: [{every: P1M, amount: "60.00"}, {every: P1Y, amount: "730.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: X, every: P1M, seats: 1}}
              - {on: 2025-04-20, plan: {id: s1, sku: Y}}
              - {on: 2025-04-25, effective: 2025-04-11, plan: {id: s1, every: P1Y}}
            """;

    /** Nine days of X at 1.00 and eleven of Y at 2.00 go back; the year is charged from the 11th on. */
    @Test
    void what_two_plans_were_billed_goes_back_and_is_right() {
        Played played = Played.story(STORY);
        assertThat(played.documents("main")).hasSize(3);
        played.assertRight();
    }
}
