package dev.settle.acceptance.proof;

import static dev.settle.acceptance.proof.FeeStory.fees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setup fee that was billed before the order came to nothing is given back, from the line that charged it. */
class SetupFeeGivenBackTest {
    private static final String NOBODY = "effective: 2025-04-01, report: {id: s1, count: 0}";
    private static final String OVER = "cancel: {id: s1, reason: enough}";

    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void so_it_is_where_nobody_was_billed_before_it_ended(String settled) {
        assertGivenBack(ofNobody(settled));
    }

    /** It is told late that nobody was there from the first day on, and that it is over, in one order or the other. */
    @ParameterizedTest
    @CsvSource({
        "NEXT_INVOICE, 2025-05-10, 2025-05-02",
        "NEXT_INVOICE, 2025-06-10, 2025-06-01",
        "INVOICE_NOW, 2025-05-10, 2025-05-02",
        "INVOICE_NOW, 2025-06-10, 2025-06-01"
    })
    void so_it_is_in_whichever_order_it_is_told_that_nobody_was_there_and_that_it_is_over(
            String settled, String last, String billed) {
        for (List<String> order : List.of(List.of(NOBODY, OVER), List.of(OVER, NOBODY))) {
            assertGivenBack(
                    FeeStory.played(policy("ADVANCE", settled) + ", billing.quantitySource: REPORTED", """
                    - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING, seats: 3}}
                    - {on: 2025-05-01, bill: {}}
                    - {on: 2025-05-02, %s}
                    - {on: %s, bill: {}}
                    - {on: %s, %s}
                    - {on: 2025-08-01, bill: {}}
                    """.formatted(
                                    order.get(0), billed, last, order.get(1))));
        }
    }

    /** The months that are told late have ends before the day they are told, so that no count of them leads to the next anchor. */
    @Test
    void so_it_is_where_months_are_told_late_for_the_time_behind_a_year() {
        assertGivenBack(FeeStory.played(policy("ARREARS", "INVOICE_NOW") + ", billing.quantitySource: REPORTED", """
                - {on: 2024-01-01, subscribe: {id: s1, sku: SERVER, every: P1Y, seats: 3}}
                - {on: 2025-01-01, bill: {}}
                - {on: 2025-01-05, effective: 2024-01-01, report: {id: s1, count: 0}}
                - {on: 2025-05-10, effective: 2025-01-01, plan: {id: s1, every: P1M}}
                - {on: 2025-05-10, effective: 2025-05-20, cancel: {id: s1, reason: enough}}
                - {on: 2025-06-01, bill: {}}
                """));
    }

    /** In arrears the fee is billed with the first anchor, of which no days are. That it was declined before is told after that. */
    @Test
    void so_it_is_where_a_trial_was_declined_before_any_of_its_days_was_billed() {
        String trial = ", trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P1M from ORDERED, trial.convert: AUTOMATIC";
        assertGivenBack(FeeStory.played(policy("ARREARS", "NEXT_INVOICE") + trial, """
                - {on: 2025-01-01, subscribe: {id: s1, sku: HOSTING, trial: {}}}
                - {on: 2025-02-01, bill: {}}
                - {on: 2025-02-10, effective: 2025-01-25, declines: {id: s1}}
                - {on: 2025-03-01, bill: {}}
                """));
    }

    /** Nobody had answered by the deadline, when it was billed; who had said yes before is billed when it is paid, which it never is. */
    @Test
    void so_it_is_where_a_trial_goes_on_that_was_billed_for_want_of_an_answer() {
        String trial = ", billing.start: PAID, trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P1M from ORDERED, "
                + "trial.negotiation: P1M, trial.convert: EXPLICIT_OPT_IN, trial.onUndecided: INVOICE, "
                + "trial.clockConflict: NEGOTIATION_END, trial.backbill: NONE";
        assertGivenBack(FeeStory.played(policy("ADVANCE", "NEXT_INVOICE") + trial, """
                - {on: 2025-01-01, subscribe: {id: s1, sku: HOSTING, trial: {}}}
                - {on: 2025-03-01, bill: {}}
                - {on: 2025-03-10, effective: 2025-02-15, continues: {id: s1}}
                - {on: 2025-05-01, bill: {}}
                """));
    }

    /** The days until the anchor are free, and it left before that. */
    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void so_it_is_where_the_days_that_it_was_there_were_free(String settled) {
        String free = ", proration.onAdd: NONE, proration.midPeriodAdd: FREE_UNTIL_ANCHOR";
        assertGivenBack(FeeStory.played(policy("ADVANCE", settled) + free, """
                - {on: 2025-05-12, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-06-01, bill: {}}
                - {on: 2025-06-02, effective: 2025-05-20, cancel: {id: s1, reason: never used}}
                - {on: 2025-07-01, bill: {}}
                """));
    }

    /**
     * What did not make it come to nothing: the order, what moves nobody, what was settled before without a line of its own,
     * what still waits, what ends nothing, what was told of another, and what an occasion settled.
     */
    @Test
    void one_that_names_another_entry_than_what_made_it_so_is_reported() {
        Played played = FeeStory.played(policy("ADVANCE", "NEXT_INVOICE"), """
                - {on: 2025-05-17, subscribe: {id: kept, sku: HOSTING}}
                - {on: 2025-05-17, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-05-18, domains: {id: s1, allowed: [a.example]}}
                - {on: 2025-05-19, assign: {id: s1, to: ann@a.example}}
                - {on: 2025-05-20, effective: 2025-08-15, seats: {id: s1, to: 2}}
                - {on: 2025-06-01, bill: {}}
                - {on: 2025-06-02, seats: {id: s1, to: 3}}
                - {on: 2025-06-02, seats: {id: kept, to: 2}}
                - {on: 2025-06-03, effective: 2025-05-17, cancel: {id: s1, reason: never used}}
                - {on: 2025-07-01, bill: {}}
                """);
        assertGivenBack(played);
        assertOnlyCause(played, 1, 11);
    }

    /** It was over before, so that no end is among what was settled with it: nobody was there, as was told later. */
    @Test
    void one_that_names_an_end_that_was_settled_before_is_reported() {
        Played played = FeeStory.played(policy("ADVANCE", "NEXT_INVOICE") + ", billing.quantitySource: REPORTED", """
                - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING, seats: 3}}
                - {on: 2025-04-02, assign: {id: s1, to: ann@a.example}}
                - {on: 2025-05-01, bill: {}}
                - {on: 2025-05-03, effective: 2025-05-03, cancel: {id: s1, reason: enough}}
                - {on: 2025-06-01, bill: {}}
                - {on: 2025-06-02, effective: 2025-04-01, report: {id: s1, count: 0}}
                - {on: 2025-08-01, bill: {}}
                """);
        assertGivenBack(played);
        assertOnlyCause(played, 2, 8);
    }

    /** The cancellation, of days behind that on which the trial was declined, is settled by nothing. */
    @Test
    void one_that_does_not_name_an_end_behind_the_first_is_right() {
        String policy = policy("ADVANCE", "NEXT_INVOICE") + ", billing.quantitySource: REPORTED, "
                + "trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P1M from ORDERED, trial.convert: AUTOMATIC";
        assertGivenBack(FeeStory.played(policy, """
                - {on: 2025-01-01, subscribe: {id: s1, sku: HOSTING, seats: 3, trial: {}}}
                - {on: 2025-02-01, bill: {}}
                - {on: 2025-02-05, effective: 2025-03-20, cancel: {id: s1, reason: enough}}
                - {on: 2025-02-21, effective: 2025-02-20, declines: {id: s1}}
                - {on: 2025-03-01, bill: {}}
                - {on: 2025-03-25, effective: 2025-02-01, report: {id: s1, count: 0}}
                - {on: 2025-04-01, bill: {}}
                """));
    }

    /** It was declined, and cancelled for a day behind that; both are told when they have come. */
    @Test
    void one_that_names_the_first_of_two_ends_is_reported() {
        String policy = policy("ADVANCE", "NEXT_INVOICE") + ", billing.quantitySource: REPORTED, "
                + "trial.kind: FREE_PLUS_NEGOTIATION, trial.free: P1M from ORDERED, trial.convert: AUTOMATIC";
        Played played = FeeStory.played(policy, """
                - {on: 2025-01-01, subscribe: {id: s1, sku: HOSTING, seats: 3, trial: {}}}
                - {on: 2025-02-01, bill: {}}
                - {on: 2025-02-21, effective: 2025-02-20, declines: {id: s1}}
                - {on: 2025-02-23, effective: 2025-02-22, cancel: {id: s1, reason: enough}}
                - {on: 2025-02-24, effective: 2025-02-01, report: {id: s1, count: 0}}
                - {on: 2025-03-01, bill: {}}
                """);
        assertGivenBack(played);
        assertOnlyCause(played, 1, 6);
    }

    /** May was covered for nobody, so the change of the 12th has the first line of it; the end waits for the next invoice. */
    @Test
    void one_that_names_an_end_from_before_the_first_line_is_right() {
        String policy = policy("ADVANCE", "NEXT_INVOICE") + ", billing.quantitySource: REPORTED, "
                + "billing.quantityBasis: SNAPSHOT_END, proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW";
        assertGivenBack(FeeStory.played(policy, """
                - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-04-01, report: {id: s1, count: 0}}
                - {on: 2025-05-01, bill: {}}
                - {on: 2025-05-10, effective: 2025-05-08, cancel: {id: s1, reason: enough}}
                - {on: 2025-05-12, effective: 2025-05-05, report: {id: s1, count: 3}}
                - {on: 2025-06-01, bill: {}}
                """));
    }

    /** In the place of the entry that is named for the fee, at the end of a document, no other is found right. */
    private static void assertOnlyCause(Played played, int document, long cause) {
        int last =
                ((List<?>) Alteration.at(played.trees("main").get(document), List.of("content", "lines"))).size() - 1;
        List<Object> entries = List.of("content", "lines", last, "derivation", "entries");
        Object named = Alteration.at(played.trees("main").get(document), entries);
        assertThat(named).hasToString("[" + cause + "]");
        for (long other = 1; other <= 12; other++) {
            assertThat(played.found(new Alteration(document, entries, named, List.of(other)))
                            .isEmpty())
                    .as("entry %d", other)
                    .isEqualTo(other == cause);
        }
    }

    /** Where what it was charged for its time is not given back it has not come to nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void one_that_is_given_back_while_days_stay_charged_is_reported(String settled) {
        Played played = ofNobody(settled);
        List<Object> lines = List.of("content", "lines");
        List<?> both = (List<?>) Alteration.at(played.trees("main").get(1), lines);
        assertThat(both).hasSize(2);
        assertThat(played.found(new Alteration(1, lines, both, both.subList(1, 2))))
                .extracting(Finding::reason)
                .anyMatch(why -> why.endsWith("the subscription has not come to nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "ADVANCE, NEXT_INVOICE, ACCOUNT_CREDIT",
        "ADVANCE, NEXT_INVOICE, FORFEIT",
        "ADVANCE, INVOICE_NOW, ACCOUNT_CREDIT",
        "ADVANCE, INVOICE_NOW, FORFEIT",
        "ARREARS, NEXT_INVOICE, ACCOUNT_CREDIT",
        "ARREARS, INVOICE_NOW, ACCOUNT_CREDIT"
    })
    void it_is_on_the_next_document_and_the_checker_finds_it_right(String mode, String settled, String negative) {
        assertGivenBack(played(mode, settled, negative));
    }

    static Played played(String mode, String settled, String negative) {
        return FeeStory.played(policy(mode, settled) + ", net.negative: " + negative, """
                - {on: 2025-05-17, subscribe: {id: kept, sku: HOSTING}}
                - {on: 2025-05-17, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-06-01, bill: {}}
                - {on: 2025-06-02, effective: 2025-05-17, cancel: {id: s1, reason: never used}}
                - {on: 2025-07-01, bill: {}}
                """);
    }

    /** Nobody is assigned in April; from May on those are billed that were bought. */
    private static Played ofNobody(String settled) {
        return FeeStory.played(policy("ADVANCE", settled) + ", billing.quantitySource: ASSIGNED", """
                - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-04-20, pack: {with: {%s, billing.quantitySource: PURCHASED}}}
                - {on: 2025-05-01, bill: {}}
                - {on: 2025-05-10, effective: 2025-04-15, cancel: {id: s1, reason: never used}}
                - {on: 2025-07-01, bill: {}}
                """.formatted(
                        policy("ADVANCE", settled)));
    }

    private static String policy(String mode, String settled) {
        return "billing.mode: %s, settlement.onChange: %s".formatted(mode, settled);
    }

    private static void assertGivenBack(Played played) {
        assertThat(fees(played)).containsExactly("5.00", "-5.00");
        played.assertRight();
    }
}
