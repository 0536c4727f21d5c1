package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.journal.StreamId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who cancels to the end of the paid period before anything is billed pays nothing. */
class CancelledBeforeBilledTest {
    private static final String STORY = """
            settle: 1
            title: cancelled before it is billed
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, proration.onCancel: NONE,
              cancel.effective: %s%s}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {setupFee: "5.00", prices: [{every: P1Y, amount: "100.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: ANNIVERSARY}
            do:
            """;

    @ParameterizedTest
    @ValueSource(strings = {"PERIOD_END", "NOW"})
    void it_is_so_with_what_was_ordered_for_a_later_day(String effective) {
        assertNothingBilled(effective, ", proration.changeDay: USED", """
                - {on: 2025-05-01, effective: 2025-06-01, subscribe: {id: s1, sku: MAILBOX}}
                - {on: 2025-05-02, cancel: {id: s1, reason: never used}}
                - {on: 2026-08-01, bill: {}}
                """);
    }

    /** Its fourteen free days end on 24 May, and so does it. */
    @ParameterizedTest
    @ValueSource(strings = {"PERIOD_END", "NOW"})
    void it_is_so_with_a_trial_in_its_free_days(String effective) {
        assertNothingBilled(
                effective,
                ", trial.kind: UNTIL_ANCHOR, trial.end: AFTER_FREE, trial.free: P14D from ORDERED, "
                        + "trial.onExpiry: AUTO_CONVERT",
                """
                - {on: 2025-05-10, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
                - {on: 2025-05-12, cancel: {id: s1, reason: not for us}}
                - {on: 2026-08-01, bill: {}}
                """);
    }

    /** Nobody would have answered by 10 July, from which it would have been billed. */
    @ParameterizedTest
    @ValueSource(strings = {"PERIOD_END", "NOW"})
    void it_is_so_with_a_trial_while_it_is_negotiated(String effective) {
        assertNothingBilled(
                effective,
                ", trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P1M from ORDERED, trial.negotiation: P1M, "
                        + "trial.convert: EXPLICIT_OPT_IN, trial.onUndecided: INVOICE, "
                        + "trial.clockConflict: NEGOTIATION_END, trial.backbill: NEGOTIATION_MONTH",
                """
                - {on: 2025-05-10, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
                - {on: 2025-06-20, cancel: {id: s1, reason: not for us}}
                - {on: 2026-08-01, bill: {}}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERIOD_END", "NOW"})
    void it_is_so_with_what_was_never_connected(String effective) {
        assertNothingBilled(effective, ", billing.start: CONNECTED", """
                - {on: 2025-05-10, subscribe: {id: s1, sku: MAILBOX}}
                - {on: 2025-05-12, cancel: {id: s1, reason: it took too long}}
                - {on: 2025-05-20, effective: 2025-05-12, connected: {id: s1}}
                - {on: 2026-08-01, bill: {}}
                """);
    }

    /** Nobody answers by 10 July, or the free days are over on 10 June; who cancels before keeps what is free until then. */
    @ParameterizedTest
    @CsvSource({
        "'trial.kind: FREE_PLUS_NEGOTIATION, trial.negotiation: P1M, trial.convert: EXPLICIT_OPT_IN, "
                + "trial.onUndecided: DISABLE, trial.clockConflict: NEGOTIATION_END', 2025-07-10",
        "'trial.kind: UNTIL_ANCHOR, trial.end: AFTER_FREE, trial.onExpiry: END_SERVICE', 2025-06-10"
    })
    void a_trial_that_is_to_end_is_served_up_to_that(String policy, String last) {
        Played played = assertNothingBilled("PERIOD_END", ", trial.free: P1M from ORDERED, " + policy, """
                - {on: 2025-05-10, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
                - {on: 2025-06-05, cancel: {id: s1, reason: not for us}}
                - {on: 2026-08-01, bill: {}}
                """);
        assertThat(played.entries(StreamId.account("main")).stream()
                        .filter(entry -> "SubscriptionCancelled".equals(entry.get("fact")))
                        .map(entry ->
                                ((Map<?, ?>) entry.get("what")).get("effective").toString()))
                .containsExactly(last);
    }

    private static Played assertNothingBilled(String effective, String policy, String steps) {
        Played played = Played.story(STORY.formatted(effective, policy) + steps.indent(2));
        assertThat(played.documents("main")).isEmpty();
        Played.assertIntact(played.verified());
        return played;
    }
}
