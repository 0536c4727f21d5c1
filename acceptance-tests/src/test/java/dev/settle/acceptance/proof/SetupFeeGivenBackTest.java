package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setup fee that was billed before the order came to nothing is given back, from the line that charged it. */
class SetupFeeGivenBackTest {
    private static final String STORY = """
            settle: 1
            title: ordered, billed and cancelled from the first day on
            pack: {with: {billing.mode: %s, settlement.onChange: %s, net.negative: %s}}
            catalog:
              currency: EUR
              skus: {HOSTING: {setupFee: "5.00", prices: [{every: P1M, amount: "31.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-05-17, subscribe: {id: kept, sku: HOSTING}}
              - {on: 2025-05-17, subscribe: {id: s1, sku: HOSTING}}
              - {on: 2025-06-01, bill: {}}
              - {on: 2025-06-02, effective: 2025-05-17, cancel: {id: s1, reason: never used}}
              - {on: 2025-07-01, bill: {}}
            """;

    /** Nobody is assigned in April; from May on those are billed that were bought. */
    private static final String OF_NOBODY = """
            settle: 1
            title: billed from the second month on, and cancelled in the first
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: %s, billing.quantitySource: ASSIGNED}}
            catalog:
              currency: EUR
              skus: {HOSTING: {setupFee: "5.00", prices: [{every: P1M, amount: "31.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING}}
              - {on: 2025-04-20, pack: {with: {billing.mode: ADVANCE, settlement.onChange: %s, billing.quantitySource: PURCHASED}}}
              - {on: 2025-05-01, bill: {}}
              - {on: 2025-05-10, effective: 2025-04-15, cancel: {id: s1, reason: never used}}
              - {on: 2025-07-01, bill: {}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void so_it_is_where_nobody_was_billed_before_it_ended(String settled) {
        Played played = Played.story(OF_NOBODY.formatted(settled, settled));
        assertThat(fees(played)).containsExactly("5.00", "-5.00");
        played.assertRight();
    }

    /** It is told late that nobody was there from the first day on, and that it is over, in one order or the other. */
    private static final String REPORTED = """
            settle: 1
            title: nobody is reported, and it is cancelled
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: %s, billing.quantitySource: REPORTED}}
            catalog:
              currency: EUR
              skus: {HOSTING: {setupFee: "5.00", prices: [{every: P1M, amount: "31.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: HOSTING, seats: 3}}
            %s  - {on: 2025-08-01, bill: {}}
            """;

    private static final String NOBODY = "effective: 2025-04-01, report: {id: s1, count: 0}";
    private static final String OVER = "cancel: {id: s1, reason: enough}";

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
            String steps = """
                      - {on: 2025-05-01, bill: {}}
                      - {on: 2025-05-02, %s}
                      - {on: %s, bill: {}}
                      - {on: %s, %s}
                    """.formatted(order.get(0), billed, last, order.get(1));
            Played played = Played.story(REPORTED.formatted(settled, steps));
            assertThat(fees(played)).as("%s", order).containsExactly("5.00", "-5.00");
            played.assertRight();
        }
    }

    /** The months that are told late have ends before the day they are told, so that no count of them leads to the next anchor. */
    @Test
    void so_it_is_where_months_are_told_late_for_the_time_behind_a_year() {
        Played played = Played.story("""
                settle: 1
                title: a year for nobody, months that are told late, and the end of them
                pack: {with: {billing.mode: ARREARS, settlement.onChange: INVOICE_NOW, billing.quantitySource: REPORTED}}
                catalog:
                  currency: EUR
                  skus: {HOSTING: {setupFee: "5.00", prices: [{every: P1Y, amount: "300.00"}, {every: P1M, amount: "31.00"}]}}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                  - {on: 2024-01-01, subscribe: {id: s1, sku: HOSTING, every: P1Y, seats: 3}}
                  - {on: 2025-01-01, bill: {}}
                  - {on: 2025-01-05, effective: 2024-01-01, report: {id: s1, count: 0}}
                  - {on: 2025-05-10, effective: 2025-01-01, plan: {id: s1, every: P1M}}
                  - {on: 2025-05-10, effective: 2025-05-20, cancel: {id: s1, reason: enough}}
                  - {on: 2025-06-01, bill: {}}
                """);
        assertThat(fees(played)).containsExactly("5.00", "-5.00");
        played.assertRight();
    }

    /** The days until the anchor are free, and it left before that. */
    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void so_it_is_where_the_days_that_it_was_there_were_free(String settled) {
        Played played = Played.story("""
                settle: 1
                title: free until the anchor, and gone before it
                pack: {with: {billing.mode: ADVANCE, settlement.onChange: %s,
                  proration.onAdd: NONE, proration.midPeriodAdd: FREE_UNTIL_ANCHOR}}
                catalog:
                  currency: EUR
                  skus: {HOSTING: {setupFee: "5.00", prices: [{every: P1M, amount: "31.00"}]}}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                  - {on: 2025-05-12, subscribe: {id: s1, sku: HOSTING}}
                  - {on: 2025-06-01, bill: {}}
                  - {on: 2025-06-02, effective: 2025-05-20, cancel: {id: s1, reason: never used}}
                  - {on: 2025-07-01, bill: {}}
                """.formatted(settled));
        assertThat(fees(played)).containsExactly("5.00", "-5.00");
        played.assertRight();
    }

    /** The order did not make it come to nothing, nor did what was settled before. */
    @Test
    void one_that_names_another_entry_than_what_made_it_so_is_reported() {
        Played played = played("ADVANCE", "NEXT_INVOICE", "ACCOUNT_CREDIT");
        List<Object> entries = List.of("content", "lines", 2, "derivation", "entries");
        Object cause = Alteration.at(played.trees("main").get(1), entries);
        assertThat(cause).hasToString("[6]");
        for (long other = 1; other < 8; other++) {
            assertThat(played.found(new Alteration(1, entries, cause, List.of(other)))
                            .isEmpty())
                    .as("entry %d", other)
                    .isEqualTo(other == 6);
        }
    }

    /** Where what it was charged for its time is not given back it has not come to nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"NEXT_INVOICE", "INVOICE_NOW"})
    void one_that_is_given_back_while_days_stay_charged_is_reported(String settled) {
        Played played = Played.story(OF_NOBODY.formatted(settled, settled));
        List<Object> lines = List.of("content", "lines");
        List<?> both = (List<?>) Alteration.at(played.trees("main").get(1), lines);
        assertThat(both).hasSize(2);
        assertThat(played.found(new Alteration(1, lines, both, both.subList(1, 2))))
                .extracting(Finding::reason)
                .anyMatch(why -> why.endsWith("the subscription has not come to nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "ADVANCE, NEXT_INVOICE, ACCOUNT_CREDIT, -5.00",
        "ADVANCE, NEXT_INVOICE, FORFEIT, -5.00",
        "ADVANCE, INVOICE_NOW, ACCOUNT_CREDIT, -5.00",
        "ADVANCE, INVOICE_NOW, FORFEIT, -5.00",
        "ARREARS, NEXT_INVOICE, ACCOUNT_CREDIT, -5.00",
        "ARREARS, INVOICE_NOW, ACCOUNT_CREDIT, -5.00"
    })
    void it_is_on_the_next_document_and_the_checker_finds_it_right(
            String mode, String settled, String negative, String givenBack) {
        Played played = played(mode, settled, negative);
        assertThat(fees(played)).containsExactly("5.00", givenBack);
        played.assertRight();
    }

    static Played played(String mode, String settled, String negative) {
        return Played.story(STORY.formatted(mode, settled, negative));
    }

    private static List<String> fees(Played played) {
        return played.documents("main").stream()
                .flatMap(document -> document.content().lines().stream())
                .filter(line ->
                        line.text().equals("setup fee") && line.subscription().equals(Optional.of("s1")))
                .map(line -> line.amount().toPlain())
                .toList();
    }
}
