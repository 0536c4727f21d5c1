package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of plans that take over on one day the one told last is billed, and found right. */
class PlansOfOneDayTest {
    /** June at 10.00 comes with July's invoice, and July at 31.00, not the year that was waited for before. */
    @Test
    void a_plan_that_is_chosen_while_a_year_is_waited_for_takes_its_place() {
        Played played = story("billing.mode: ADVANCE, intervalChange.MONTH_TO_YEAR.effective: PERIOD_END", """
                - {on: 2025-06-05, plan: {id: s1, every: P1Y}}
                - {on: 2025-06-10, plan: {id: s1, sku: SUITE, every: P1M}}
                """);
        assertThat(totals(played)).containsExactly("82.00", "62.00", "62.00");
        played.assertRight();
    }

    /**
     * In July two seats at 1.00 a day up to the 16th, and then both at 0.50: who leaves on the day a plan takes over that costs
     * less than the one before goes over to it, and pays to the end of the month.
     */
    @Test
    void who_leaves_as_a_cheaper_one_takes_over_pays_less_than_by_the_plan_that_was_told_last() {
        Played played = story("billing.mode: ARREARS, proration.onRemove: NONE", """
                - {on: 2025-06-05, effective: 2025-07-01, plan: {id: s1, sku: SMALL}}
                - {on: 2025-06-10, plan: {id: s1, sku: SUITE, every: P1M}}
                - {on: 2025-07-02, pack: {with: {proration.onPlanChange: DAILY}}}
                - {on: 2025-07-16, plan: {id: s1, sku: MEDIUM}}
                - {on: 2025-07-16, seats: {id: s1, to: 1}}
                """);
        assertThat(totals(played)).containsExactly("20.00", "46.00", "15.50");
        played.assertRight();
    }

    /** The first of them was to be billed on the 16th, and never was there. */
    @Test
    void on_the_first_day_too_one_that_is_replaced_leaves_no_anchor_behind() {
        Played played = story("billing.mode: ARREARS", """
                - {on: 2025-06-01, plan: {id: s1, sku: SMALL, anchor: 16}}
                - {on: 2025-06-01, plan: {id: s1, sku: SUITE}}
                """);
        assertThat(totals(played)).containsExactly("62.00", "62.00", "62.00");
        played.assertRight();
    }

    private static Played story(String rules, String steps) {
        return Played.story("""
                settle: 1
                title: plans of one day
                pack: {with: {settlement.onChange: NEXT_INVOICE, proration.onPlanChange: NONE, %s}}
                catalog:
                  currency: EUR
                  skus:
                    MAILBOX: {prices: [{every: P1M, amount: "10.00"}, {every: P1Y, amount: "100.00"}]}
                    SMALL: {prices: [{every: P1M, amount: "6.20"}]}
                    MEDIUM: {prices: [{every: P1M, amount: "15.50"}]}
                    SUITE: {prices: [{every: P1M, amount: "31.00"}]}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                  - {on: 2025-06-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                %s  - {on: 2025-09-01, bill: {}}
                """.formatted(rules, steps.indent(2)));
    }

    private static List<String> totals(Played played) {
        return played.documents("main").stream()
                .map(document -> document.content().total().toPlain())
                .toList();
    }
}
