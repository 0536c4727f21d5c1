package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of plans that take over on one day the one told last is billed, and found right. */
class PlansOfOneDayTest {
    /** June at 10.00 comes with July's invoice, and July at 31.00, not the year that was waited for before. */
    @Test
    void a_plan_that_is_chosen_while_a_year_is_waited_for_takes_its_place() {
        Played played = story(
                "settlement.onChange: NEXT_INVOICE, billing.mode: ADVANCE, intervalChange.MONTH_TO_YEAR.effective: PERIOD_END",
                """
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
        Played played =
                story("settlement.onChange: NEXT_INVOICE, billing.mode: ARREARS, proration.onRemove: NONE", """
                - {on: 2025-06-05, effective: 2025-07-01, plan: {id: s1, sku: SMALL}}
                - {on: 2025-06-10, plan: {id: s1, sku: SUITE, every: P1M}}
                - {on: 2025-07-02, pack: {with: {proration.onPlanChange: DAILY}}}
                - {on: 2025-07-16, plan: {id: s1, sku: MEDIUM}}
                - {on: 2025-07-16, seats: {id: s1, to: 1}}
                """);
        assertThat(totals(played)).containsExactly("20.00", "46.00", "15.50");
        played.assertRight();
    }

    /**
     * July at 31.00 instead of the year that was waited for; from the 16th on 15.50 by the day. What let that plan take over is
     * asked of the plan that was told last, and of no other.
     */
    @Test
    void one_that_takes_the_place_of_a_year_is_what_the_next_change_is_held_against() {
        Played played = story(
                "settlement.onChange: INVOICE_NOW, billing.mode: ADVANCE, intervalChange.MONTH_TO_YEAR.effective: PERIOD_END",
                """
                - {on: 2025-06-05, plan: {id: s1, every: P1Y}}
                - {on: 2025-06-10, plan: {id: s1, sku: SUITE, every: P1M}}
                - {on: 2025-07-02, pack: {with: {proration.onPlanChange: DAILY}}}
                - {on: 2025-07-16, plan: {id: s1, sku: MEDIUM}}
                """);
        assertThat(totals(played)).containsExactly("20.00", "62.00", "-16.00", "31.00", "31.00");
        played.assertRight();
        assertThat(played.found(withoutLastRule(played, 2, 0))).isNotEmpty();
        assertThat(played.found(withoutLastRule(played, 2, 1))).isNotEmpty();
    }

    /**
     * The anchor moved within June, which was paid for: what waits for its end does so until July, when a year was to begin. Half a
     * month at 31.00 instead, and from the 10th on at 15.50.
     */
    @Test
    void a_plan_waits_for_the_end_of_what_was_billed_before_the_anchor_moved() {
        Played played = story(
                "settlement.onChange: INVOICE_NOW, billing.mode: ADVANCE, intervalChange.MONTH_TO_YEAR.effective: PERIOD_END",
                """
                - {on: 2025-06-02, anchor: {id: s1, to: 16}}
                - {on: 2025-06-03, effective: 2025-07-01, plan: {id: s1, every: P1Y}}
                - {on: 2025-06-05, plan: {id: s1, sku: SUITE, every: P1M}}
                - {on: 2025-07-02, pack: {with: {proration.onPlanChange: DAILY}}}
                - {on: 2025-07-10, plan: {id: s1, sku: MEDIUM}}
                """);
        assertThat(totals(played)).containsExactly("20.00", "31.00", "-6.20", "31.00", "31.00");
        played.assertRight();
        assertThat(played.found(withoutLastRule(played, 2, 0))).isNotEmpty();
    }

    /** A year never began, so that July ends as another one was to begin: August at 15.50 instead, and at 6.20 from the 16th on. */
    @Test
    void a_plan_waits_for_the_end_of_a_month_where_a_year_was_replaced_before_it_began() {
        Played played = story(
                "settlement.onChange: INVOICE_NOW, billing.mode: ADVANCE, intervalChange.MONTH_TO_YEAR.effective: PERIOD_END",
                """
                - {on: 2025-06-05, plan: {id: s1, every: P1Y}}
                - {on: 2025-06-10, plan: {id: s1, sku: SUITE, every: P1M}}
                - {on: 2025-07-05, effective: 2025-08-01, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                - {on: 2025-07-06, plan: {id: s1, sku: MEDIUM}}
                - {on: 2025-08-02, pack: {with: {proration.onPlanChange: DAILY}}}
                - {on: 2025-08-16, plan: {id: s1, sku: SMALL}}
                """);
        assertThat(totals(played)).containsExactly("20.00", "62.00", "31.00", "-9.60", "12.40");
        played.assertRight();
        assertThat(played.found(withoutLastRule(played, 3, 0))).isNotEmpty();
    }

    /** The first of them was to be billed on the 16th, and never was there. */
    @Test
    void on_the_first_day_too_one_that_is_replaced_leaves_no_anchor_behind() {
        Played played = story("settlement.onChange: NEXT_INVOICE, billing.mode: ARREARS", """
                - {on: 2025-06-01, plan: {id: s1, sku: SMALL, anchor: 16}}
                - {on: 2025-06-01, plan: {id: s1, sku: SUITE}}
                """);
        assertThat(totals(played)).containsExactly("62.00", "62.00", "62.00");
        played.assertRight();
    }

    private static Alteration withoutLastRule(Played played, int document, int line) {
        List<Object> path = List.of("content", "lines", line, "derivation", "rules");
        List<Object> rules =
                new ArrayList<>((List<?>) Alteration.at(played.trees("main").get(document), path));
        return new Alteration(document, path, rules, rules.subList(0, rules.size() - 1));
    }

    private static Played story(String rules, String steps) {
        return Played.story("""
                settle: 1
                title: plans of one day
                pack: {with: {proration.onPlanChange: NONE, %s}}
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
