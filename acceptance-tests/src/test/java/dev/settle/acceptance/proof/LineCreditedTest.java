package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setup fee that somebody credited is not given back again when its order comes to nothing. */
class LineCreditedTest {
    /** Invoiced at once, the second order has the second invoice; else all are on that one, behind the visit's. */
    @ParameterizedTest
    @CsvSource({
        "ADVANCE, NEXT_INVOICE, ACCOUNT_CREDIT, 4, 2.00, '5.00 -2.00 -3.00'",
        "ADVANCE, NEXT_INVOICE, ACCOUNT_CREDIT, 4, 5.00, '5.00 -5.00'",
        "ADVANCE, NEXT_INVOICE, FORFEIT, 4, 2.00, '5.00 -2.00 -3.00'",
        "ADVANCE, INVOICE_NOW, ACCOUNT_CREDIT, 1, 2.00, '5.00 -2.00 -3.00'",
        "ARREARS, INVOICE_NOW, ACCOUNT_CREDIT, 1, 5.00, '5.00 -5.00'",
        "ARREARS, NEXT_INVOICE, ACCOUNT_CREDIT, 3, 2.00, '5.00 -2.00 -3.00'"
    })
    void it_is_given_back_once_and_the_checker_finds_it_right(
            String mode, String settled, String negative, int line, String amount, String fees) {
        Played played = played(mode, settled, negative, line, amount);
        assertThat(FeeStory.fees(played)).containsExactly(fees.split(" "));
        played.assertRight();
    }

    static Played played(String mode, String settled, String negative, int line, String amount) {
        return FeeStory.played(
                "billing.mode: %s, settlement.onChange: %s, net.negative: %s, oneOff.invoiceAt: REQUEST"
                        .formatted(mode, settled, negative),
                """
                - {on: 2025-05-17, subscribe: {id: kept, sku: HOSTING}}
                - {on: 2025-05-17, subscribe: {id: s1, sku: HOSTING}}
                - {on: 2025-05-18, charge: {id: visit, amount: "8.00", text: by mistake}}
                - {on: 2025-06-01, bill: {}}
                - {on: 2025-06-01, credit: {corrects: INV-000002/%d, amount: "%s"}}
                - {on: 2025-06-01, credit: {corrects: INV-000001/1, amount: "1.00", reason: slow}}
                - {on: 2025-06-02, effective: 2025-05-17, cancel: {id: s1, reason: never used}}
                - {on: 2025-07-01, bill: {}}
                """.formatted(line, amount));
    }
}
