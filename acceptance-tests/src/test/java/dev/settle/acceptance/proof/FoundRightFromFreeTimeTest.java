package dev.settle.acceptance.proof;

import org.junit.jupiter.api.Test;

/** Right documents where time that costs nothing comes before what is billed, or between it. */
class FoundRightFromFreeTimeTest {
    /** The first days are billed, for nothing; what was chosen after that waits for the next invoice. */
    @Test
    void a_plan_that_waits_for_an_invoice_after_days_that_cost_nothing() {
        right(
                "settlement.onChange: INVOICE_NOW, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT, proration.onAdd: NONE",
                """
                - {on: 2025-01-16, effective: 2025-01-17, subscribe: {id: s1, sku: MAILBOX, every: P3M, seats: 2}}
                - {on: 2025-02-15, effective: 2025-03-15, plan: {id: s1, sku: SMALL, every: P1Y}}
                - {on: 2025-02-15, pack: {with: {settlement.onChange: NEXT_INVOICE}}}
                - {on: 2025-03-05, effective: 2025-03-15, plan: {id: s1, sku: MAILBOX, every: P1Y}}
                - {on: 2025-07-02, bill: {}}
                """);
    }

    /** What is given back was billed from the day of a plan that the next one took the place of. */
    @Test
    void a_plan_that_is_told_late_for_a_day_in_free_time() {
        right("proration.onPlanChange: NONE, proration.onAdd: NONE, proration.midPeriodAdd: FULL_ON_NEXT_INVOICE", """
                - {on: 2025-01-08, effective: 2025-01-20, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
                - {on: 2025-03-04, effective: 2025-03-08, plan: {id: s1, sku: SMALL, every: P1M}}
                - {on: 2025-03-05, plan: {id: s1, sku: MAILBOX, every: P1M}}
                - {on: 2025-03-05, effective: 2025-01-20, plan: {id: s1, sku: FREE}}
                - {on: 2025-04-02, bill: {}}
                - {on: 2025-04-06, effective: 2025-01-20, plan: {id: s1, sku: SMALL, every: P1M}}
                - {on: 2025-06-23, bill: {}}
                """);
    }

    /** The plan that ends it is settled first, for it does not wait for an invoice: then it moves seats from the plan before. */
    @Test
    void free_time_that_waits_for_an_invoice_until_after_it_has_ended() {
        right("settlement.onChange: NEXT_INVOICE, proration.onPlanChange: DAILY", """
                - {on: 2025-01-07, effective: 2025-01-21, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2, anchor: 23}}
                - {on: 2025-01-28, effective: 2025-02-12, plan: {id: s1, sku: FREE}}
                - {on: 2025-02-16, pack: {with: {settlement.onChange: INVOICE_NOW}}}
                - {on: 2025-02-16, seats: {id: s1, to: 5}}
                - {on: 2025-02-18, plan: {id: s1, sku: SMALL, every: P1M, anchor: 13}}
                - {on: 2025-04-18, bill: {}}
                """);
    }

    /** The connection is settled as it is told, and the seats that left wait for the next invoice. */
    @Test
    void seats_that_are_given_up_on_the_day_it_is_connected() {
        right("billing.start: CONNECTED, proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW", """
                - {on: 2025-02-15, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2, anchor: 1}}
                - {on: 2025-02-15, seats: {id: s1, to: 0}}
                - {on: 2025-02-15, connected: {id: s1}}
                - {on: 2025-04-01, bill: {}}
                """);
    }

    /** Nobody was there within what is billed, although its first period began before that day. */
    @Test
    void who_leaves_as_free_time_ends_and_says_so_later() {
        right("proration.changeDay: USED, billing.quantityBasis: ANY_PRESENCE", """
                - {on: 2025-01-28, subscribe: {id: s1, sku: FREE, seats: 2}}
                - {on: 2025-01-28, effective: 2025-02-19, seats: {id: s1, to: 5}}
                - {on: 2025-02-14, effective: 2025-02-19, plan: {id: s1, sku: MAILBOX, every: P1M}}
                - {on: 2025-03-13, effective: 2025-02-27, seats: {id: s1, to: 2}}
                - {on: 2025-03-13, bill: {}}
                - {on: 2025-03-13, effective: 2025-02-19, cancel: {id: s1, reason: enough}}
                - {on: 2025-05-13, bill: {}}
                """);
    }

    private static void right(String rules, String steps) {
        Played.story("""
                settle: 1
                title: free time
                pack: {with: {%s}}
                catalog:
                  currency: EUR
                  skus:
                    MAILBOX: {prices: [{every: P1M, amount: "10.00"}, {every: P3M, amount: "27.00"}, {every: P1Y, amount: "100.00"}]}
                    SMALL: {prices: [{every: P1M, amount: "0.07"}, {every: P1Y, amount: "0.50"}]}
                    FREE: {free: true}
                account: {class: CUSTOMER, zone: UTC, anchor: 3}
                do:
                %s
                """.formatted(rules, steps.indent(2))).assertRight();
    }
}
