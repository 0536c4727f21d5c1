package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
