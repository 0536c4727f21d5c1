package dev.settle.acceptance.proof;

import org.junit.jupiter.api.Test;

/** Right documents at the edges of policy, which a checker that knows a little less of the rules would dispute. */
class FoundRightTest {
    private static final String FULL_NEXT =
            "proration.onAdd: NONE, proration.midPeriodAdd: FULL_ON_NEXT_INVOICE, settlement.onChange: INVOICE_NOW";

    private static final String FULL_NOW = "billing.start: CONNECTED, settlement.onChange: INVOICE_NOW,"
            + " proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW, proration.onPlanChange: NONE";

    @Test
    void seats_that_left_the_day_they_came_were_never_there_although_the_day_counts_as_used_by_then() {
        right("", """
                - {on: 2025-02-21, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 4}}
                - {on: 2025-03-12, effective: 2025-04-02, seats: {id: s1, to: 6}}
                - {on: 2025-03-18, pack: {with: {proration.changeDay: USED}}}
                - {on: 2025-06-02, effective: 2025-04-02, seats: {id: s1, to: 0}}
                """);
    }

    @Test
    void seats_that_left_and_are_paid_for_to_the_end_move_with_the_others_to_another_plan() {
        right("proration.onRemove: NONE", """
                - {on: 2025-03-30, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 4}}
                - {on: 2025-06-01, seats: {id: s1, to: 0}}
                - {on: 2025-06-01, plan: {id: s1, sku: SUITE}}
                """);
    }

    @Test
    void seats_that_left_are_paid_for_to_the_end_of_a_period_that_another_plan_cuts_short() {
        right("proration.onRemove: NONE", """
                - {on: 2025-02-07, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 4}}
                - {on: 2025-04-20, anchor: {id: s1, to: 17}}
                - {on: 2025-05-21, seats: {id: s1, to: 2}}
                - {on: 2025-05-21, effective: 2025-05-17, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                """);
    }

    @Test
    void seats_that_leave_are_settled_beside_such_as_wait_for_the_next_invoice() {
        right(FULL_NEXT + ", proration.onRemove: NONE", """
                - {on: 2025-01-05, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
                - {on: 2025-03-03, bill: {}}
                - {on: 2025-03-03, seats: {id: s1, by: -1}}
                - {on: 2025-03-04, seats: {id: s1, by: 1}}
                - {on: 2025-03-05, effective: 2025-02-01, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                """);
    }

    @Test
    void more_seats_under_another_plan_leave_fewer_that_are_billed_by_the_first_one() {
        right("billing.quantityBasis: HIGH_WATER", """
                - {on: 2025-01-05, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-02-14, plan: {id: s1, sku: SUITE}}
                - {on: 2025-02-14, seats: {id: s1, to: 1}}
                - {on: 2025-02-22, seats: {id: s1, to: 3}}
                """);
    }

    @Test
    void of_seats_that_begin_together_some_are_billed_by_the_day_and_some_in_full() {
        right("", """
                - {on: 2025-02-15, effective: 2025-03-09, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
                - {on: 2025-02-15, pack: {with: {proration.onAdd: NONE, proration.midPeriodAdd: FULL_ON_NEXT_INVOICE}}}
                - {on: 2025-02-15, effective: 2025-03-09, seats: {id: s1, to: 5}}
                """);
    }

    @Test
    void seats_that_came_after_the_day_on_which_a_year_began_as_was_told_later() {
        right("settlement.onChange: INVOICE_NOW, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT", """
                - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1}}
                - {on: 2025-04-21, seats: {id: s1, by: 1}}
                - {on: 2025-04-22, effective: 2025-04-16, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                """);
    }

    @Test
    void seats_of_one_day_have_their_turn_together_also_with_what_was_recorded_last() {
        right("proration.onRemove: NONE", """
                - {on: 2025-03-31, effective: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1}}
                - {on: 2025-04-01, bill: {}}
                - {on: 2025-04-20, effective: 2025-04-02, seats: {id: s1, to: 3}}
                - {on: 2025-04-20, effective: 2025-04-11, seats: {id: s1, to: 1}}
                - {on: 2025-04-20, effective: 2025-04-03, seats: {id: s1, to: 5}}
                - {on: 2025-04-20, effective: 2025-04-02, seats: {id: s1, by: -3}}
                """);
    }

    @Test
    void a_credit_is_given_back_from_a_charge_of_its_currency() {
        right("settlement.onChange: INVOICE_NOW", """
                - {on: 2025-01-09, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 4}}
                - {on: 2025-01-19, effective: 2025-02-06, plan: {id: s1, sku: DOLLARS}}
                - {on: 2025-02-09, bill: {}}
                - {on: 2025-02-22, credit: {id: s1, from: 2025-02-08, amount: "2.98", reason: sorry}}
                """);
    }

    @Test
    void a_plan_that_replaces_the_first_one_on_its_day_gives_back_what_was_billed_in_full() {
        right("proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW", """
                - {on: 2025-01-13, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
                - {on: 2025-01-13, account: main, pack: {with: {proration.onAdd: DAILY, settlement.onChange: INVOICE_NOW}}}
                - {on: 2025-01-13, seats: {id: s1, by: 3}}
                - {on: 2025-01-13, plan: {id: s1, sku: SUITE}}
                """);
    }

    @Test
    void seats_of_one_day_are_settled_together_before_those_of_an_earlier_one() {
        right("", """
                - {on: 2025-01-02, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-01-02, effective: 2025-02-02, seats: {id: s1, to: 0}}
                - {on: 2025-01-02, seats: {id: s1, to: 6}}
                - {on: 2025-02-01, seats: {id: s1, to: 3}}
                - {on: 2025-02-02, seats: {id: s1, by: 3}}
                """);
    }

    @Test
    void a_plan_that_changed_before_billing_began_cuts_nothing() {
        right("billing.start: CONNECTED, proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW", """
                - {on: 2025-01-26, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 4}}
                - {on: 2025-04-05, plan: {id: s1, sku: SUITE}}
                - {on: 2025-04-16, connected: {id: s1}}
                """);
    }

    @Test
    void another_subscription_s_anchor_settles_nothing_of_one_that_had_none_yet() {
        right("settlement.onChange: INVOICE_NOW", """
                - {on: 2025-01-07, subscribe: {id: s1, sku: MAILBOX, every: P1Y, seats: 1}}
                - {on: 2025-01-15, subscribe: {id: s2, sku: SUITE, seats: 2}}
                - {on: 2025-03-07, effective: 2025-01-20, cancel: {id: s1, reason: enough}}
                """);
    }

    @Test
    void a_paid_plan_comes_before_one_that_was_to_end_free_time_later() {
        right("proration.onAdd: DAILY, proration.onPlanChange: DAILY", """
                - {on: 2025-01-01, subscribe: {id: s1, sku: FREE, seats: 1}}
                - {on: 2025-03-10, effective: 2025-04-15, plan: {id: s1, sku: SUITE}}
                - {on: 2025-03-12, plan: {id: s1, sku: MAILBOX, every: P1M}}
                """);
    }

    @Test
    void of_seats_that_waited_for_their_connection_some_are_billed_from_it_on_and_some_from_the_next_period_on() {
        right("billing.start: CONNECTED, proration.onAdd: NONE, proration.midPeriodAdd: FREE_UNTIL_ANCHOR", """
                - {on: 2025-02-03, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-02-10, pack: {with: {proration.onAdd: DAILY}}}
                - {on: 2025-02-12, seats: {id: s1, by: 1}}
                - {on: 2025-02-20, connected: {id: s1}}
                """);
    }

    @Test
    void what_is_billed_in_full_is_shown_from_the_connection_on_also_where_another_plan_took_its_place() {
        right(FULL_NOW, """
                - {on: 2025-02-03, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-03-20, connected: {id: s1}}
                - {on: 2025-03-25, effective: 2025-03-01, plan: {id: s1, sku: SUITE}}
                """);
    }

    @Test
    void a_trial_is_billed_from_its_connection_after_its_free_days() {
        right("trial.kind: UNTIL_ANCHOR, billing.start: CONNECTED", """
                - {on: 2025-04-05, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1, trial: {}}}
                - {on: 2025-05-17, connected: {id: s1}}
                """);
    }

    /** The free plan waits for the end of March, so that the one of the 20th replaces a plan that is paid for, and waits too. */
    @Test
    void a_plan_chosen_after_a_free_one_that_waits_cuts_no_period() {
        right("billing.mode: ARREARS, proration.onPlanChange: NONE", """
                - {on: 2025-03-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1}}
                - {on: 2025-03-18, effective: 2025-03-20, plan: {id: s1, sku: SUITE}}
                - {on: 2025-03-19, effective: 2025-03-11, plan: {id: s1, sku: FREE}}
                """);
    }

    /** Two seats are billed for all of March, until it is told that they had come when seats were billed by the day. */
    @Test
    void seats_that_came_sooner_than_was_told_before_billing_began_are_billed_from_the_day_it_did() {
        right("billing.start: CONNECTED, proration.midPeriodAdd: FULL_NOW, settlement.onChange: INVOICE_NOW", """
                - {on: 2025-02-03, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1}}
                - {on: 2025-02-10, pack: {with: {proration.onAdd: NONE}}}
                - {on: 2025-02-12, seats: {id: s1, to: 3}}
                - {on: 2025-03-20, connected: {id: s1}}
                - {on: 2025-03-25, effective: 2025-02-05, seats: {id: s1, to: 3}}
                """);
    }

    /** The month ends on the 10th; the days up to the 20th are given back that another plan would have ended. */
    @Test
    void a_year_that_began_before_another_plan_did_as_was_told_later_gives_back_the_days_between() {
        right("settlement.onChange: NEXT_INVOICE, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT", """
                - {on: 2025-02-15, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-03-01, bill: {}}
                - {on: 2025-03-20, plan: {id: s1, sku: SUITE}}
                - {on: 2025-03-25, effective: 2025-03-10, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                """);
    }

    static void right(String rules, String steps) {
        right(rules, steps, "");
    }

    /** @param refused the steps that are refused, as a scenario tells them */
    static void right(String rules, String steps, String refused) {
        Played.story("""
                settle: 1
                title: found right
                pack: {with: {%s}}
                catalog:
                  currency: EUR
                  skus:
                    FREE: {free: true}
                    MAILBOX: {prices: [{every: P1M, amount: "10.00"}, {every: P1Y, amount: "100.00"}]}
                    SUITE: {prices: [{every: P1M, amount: "12.91"}]}
                    DOLLARS: {prices: [{every: P1M, amount: "7.00", currency: USD}]}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                %s  - {on: 2025-09-01, bill: {}}
                refused: [%s]
                """.formatted(rules, steps.indent(2), refused)).assertRight();
    }
}
