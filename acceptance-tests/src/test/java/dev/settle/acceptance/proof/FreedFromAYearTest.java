package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who goes from a year to what is free changes plans and not lengths, whatever is said of shorter periods. */
class FreedFromAYearTest {
    private static final String BY_THE_DAY = "proration.onPlanChange: DAILY";

    /** 31 of 365 days at 1.00. */
    @Test
    void by_the_day_what_is_left_of_the_year_is_given_back() {
        Played played = story(BY_THE_DAY, """
                - {on: 2025-12-01, plan: {id: s1, sku: FREE}}
                """);
        assertThat(totals(played)).containsExactly("365.00", "-31.00");
        played.assertRight();
    }

    @Test
    void otherwise_the_year_is_used_up() {
        Played played = story("proration.onPlanChange: NONE", """
                - {on: 2025-06-10, plan: {id: s1, sku: FREE}}
                """);
        assertThat(totals(played)).containsExactly("365.00");
        played.assertRight();
    }

    /** In December the year is still paid for: 31 days at 1.00 go back, and as many are charged at 2.00. */
    @Test
    void a_year_that_is_chosen_while_a_free_plan_waits_is_as_long_as_the_one_that_is_paid_for() {
        Played played = story("proration.onPlanChange: NONE", """
                - {on: 2025-06-10, plan: {id: s1, sku: FREE}}
                - {on: 2025-07-01, pack: {with: {%s}}}
                - {on: 2025-12-01, plan: {id: s1, sku: SUITE}}
                """.formatted(BY_THE_DAY));
        assertThat(totals(played)).containsExactly("365.00", "31.00", "730.00");
        played.assertRight();
    }

    private static Played story(String rules, String steps) {
        return Played.story("""
                settle: 1
                title: from a year to what is free
                pack: {with: {settlement.onChange: INVOICE_NOW, intervalChange.YEAR_TO_MONTH: NOT_OFFERED, %s}}
                catalog:
                  currency: EUR
                  skus:
                    FREE: {free: true}
                    MAILBOX: {prices: [{every: P1M, amount: "30.00"}, {every: P1Y, amount: "365.00"}]}
                    SUITE: {prices: [{every: P1Y, amount: "730.00"}]}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                  - {on: 2025-01-01, subscribe: {id: s1, sku: MAILBOX, every: P1Y, seats: 1}}
                %s  - {on: 2026-02-01, bill: {}}
                """.formatted(rules, steps.indent(2)));
    }

    private static List<String> totals(Played played) {
        return played.documents("main").stream()
                .map(document -> document.content().total().toPlain())
                .toList();
    }
}
