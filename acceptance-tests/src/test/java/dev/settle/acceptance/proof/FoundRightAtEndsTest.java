package dev.settle.acceptance.proof;

import static dev.settle.acceptance.proof.FoundRightTest.right;

import org.junit.jupiter.api.Test;

/** Right documents about changes for the very day a subscription ends, or its seats leave. */
class FoundRightAtEndsTest {
    private static final String PAID_TO_THE_END = "proration.onCancel: NONE, proration.onRemove: DAILY";

    @Test
    void seats_given_back_on_the_day_of_the_end() {
        right(PAID_TO_THE_END + ", settlement.onChange: INVOICE_NOW", GIVEN_BACK);
        right(PAID_TO_THE_END + ", billing.mode: ARREARS", GIVEN_BACK);
        right(PAID_TO_THE_END + ", billing.mode: ARREARS, proration.changeDay: USED", GIVEN_BACK);
        right("billing.mode: ARREARS, proration.changeDay: USED", GIVEN_BACK);
    }

    @Test
    void seats_that_were_to_leave_with_the_month() {
        right(PAID_TO_THE_END, """
                - {on: 2025-02-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 10}}
                - {on: 2025-02-20, effective: 2025-03-01, seats: {id: s1, by: -4}}
                - {on: 2025-03-01, bill: {}}
                - {on: 2025-03-01, effective: 2025-03-01, cancel: {id: s1, reason: enough}}
                """);
    }

    @Test
    void another_plan_on_the_day_of_the_end() {
        for (String to : new String[] {"MAILBOX", "SUITE"}) {
            String from = to.equals("SUITE") ? "MAILBOX" : "SUITE";
            String steps = """
                    - {on: 2025-02-10, subscribe: {id: s1, sku: %s, every: P1M, seats: 3}}
                    - {on: 2025-03-10, effective: 2025-03-15, plan: {id: s1, sku: %s, every: P1M}}
                    - {on: 2025-03-12, effective: 2025-03-15, cancel: {id: s1, reason: enough}}
                    """.formatted(from, to);
            right(PAID_TO_THE_END + ", proration.onPlanChange: DAILY", steps);
            right(PAID_TO_THE_END + ", proration.onPlanChange: DAILY, billing.mode: ARREARS", steps);
        }
    }

    @Test
    void a_cheaper_plan_on_the_day_seats_leave() {
        right("billing.mode: ARREARS, proration.onRemove: NONE, proration.onPlanChange: DAILY", """
                - {on: 2025-02-10, subscribe: {id: s1, sku: SUITE, every: P1M, seats: 3}}
                - {on: 2025-03-10, effective: 2025-03-15, plan: {id: s1, sku: MAILBOX, every: P1M}}
                - {on: 2025-03-12, effective: 2025-03-15, seats: {id: s1, by: -1}}
                """);
    }

    /** They go on by the old plan until the others leave. */
    @Test
    void a_plan_after_seats_left_and_before_all_leave() {
        right("billing.mode: ARREARS, proration.onRemove: NONE, proration.onPlanChange: DAILY", """
                - {on: 2025-02-10, subscribe: {id: s1, sku: SUITE, every: P1M, seats: 3}}
                - {on: 2025-03-10, seats: {id: s1, by: -1}}
                - {on: 2025-03-12, plan: {id: s1, sku: MAILBOX, every: P1M}}
                - {on: 2025-03-20, effective: 2025-03-20, cancel: {id: s1, reason: enough}}
                """);
    }

    @Test
    void seats_that_are_told_to_have_left_before_a_plan_that_has_taken_over() {
        for (String to : new String[] {"MAILBOX", "SUITE"}) {
            String from = to.equals("SUITE") ? "MAILBOX" : "SUITE";
            right(
                    "proration.onRemove: NONE, proration.onPlanChange: DAILY, settlement.onChange: INVOICE_NOW",
                    """
                    - {on: 2025-02-10, subscribe: {id: s1, sku: %s, every: P1M, seats: 3}}
                    - {on: 2025-03-15, plan: {id: s1, sku: %s, every: P1M}}
                    - {on: 2025-03-20, effective: 2025-03-10, seats: {id: s1, by: -1}}
                    """.formatted(from, to));
        }
    }

    @Test
    void a_count_of_nobody_on_the_day_all_leave_is_told_before_that_or_not_at_all() {
        String rules = PAID_TO_THE_END + ", billing.quantitySource: REPORTED, settlement.onChange: INVOICE_NOW";
        String steps = """
                - {on: 2025-02-10, subscribe: {id: s1, sku: SUITE, every: P1M, seats: 3}}
                - {on: 2025-03-15, %s}
                - {on: 2025-03-15, %s}
                """;
        String count = "report: {id: s1, count: 0}";
        String cancel = "effective: 2025-03-15, cancel: {id: s1, reason: enough}";
        right(rules, steps.formatted(count, cancel));
        right(rules, steps.formatted(cancel, count), "{step: 3, code: SUBSCRIPTION_ENDED}");
    }

    @Test
    void somebody_who_declines_after_they_were_billed_anyway() {
        String trial = "trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P14D from ORDERED, trial.negotiation: P2W,"
                + " trial.clockConflict: NEGOTIATION_END";
        for (String mode : new String[] {"ADVANCE", "ARREARS"}) {
            for (String leaving : new String[] {"DAILY", "NONE"}) {
                right("%s, billing.mode: %s, proration.onCancel: %s".formatted(trial, mode, leaving), """
                        - {on: 2025-01-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2, trial: {}}}
                        - {on: 2025-02-01, bill: {}}
                        - {on: 2025-02-25, effective: 2025-03-10, seats: {id: s1, by: 1}}
                        - {on: 2025-03-12, effective: 2025-02-20, declines: {id: s1}}
                        """);
            }
        }
    }

    /** The change is settled before what was told after it, and after the connection, which was billed long ago. */
    @Test
    void a_change_from_before_the_connection_that_is_settled_beside_an_answer_from_before_the_first_billed_day() {
        right(
                "trial.kind: FREE_PLUS_NEGOTIATION, trial.convert: AUTOMATIC, trial.free: P14D from CONNECTED,"
                        + " billing.mode: ADVANCE, settlement.onChange: NEXT_INVOICE",
                """
                - {on: 2025-01-03, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1, trial: {}}}
                - {on: 2025-01-05, effective: 2025-04-10, seats: {id: s1, by: 1}}
                - {on: 2025-01-06, connected: {id: s1}}
                - {on: 2025-04-01, bill: {}}
                - {on: 2025-04-20, effective: 2025-01-15, declines: {id: s1}}
                - {on: 2025-05-01, bill: {}}
                """);
    }

    private static final String GIVEN_BACK = """
            - {on: 2025-02-10, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 10}}
            - {on: 2025-03-15, seats: {id: s1, by: -4}}
            - {on: 2025-03-15, effective: 2025-03-15, cancel: {id: s1, reason: enough}}
            """;
}
