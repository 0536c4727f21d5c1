package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setup fee goes with the first time that is owed: who leaves on the day billing begins owes it where that day is owed. */
class FeesOfNothingTest {
    private static final Plan WITH_FEE =
            Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.parse("5.00", Plans.EUR)));

    @ParameterizedTest
    @CsvSource({"ADVANCE, INVOICE_NOW", "ADVANCE, NEXT_INVOICE", "ARREARS, INVOICE_NOW", "ARREARS, NEXT_INVOICE"})
    void told_a_day_later_nothing_is_owed(String mode, String settled) {
        assertThat(comesTo(mode, settled, "2025-04-05", "2025-04-06", "2025-04-05"))
                .isEqualTo(0);
    }

    /** In advance who leaves on the day of the anchor leaves too late: May is owed, and with it the fee. */
    @ParameterizedTest
    @CsvSource({
        "ADVANCE, INVOICE_NOW, 1500",
        "ADVANCE, NEXT_INVOICE, 1500",
        "ARREARS, INVOICE_NOW, 0",
        "ARREARS, NEXT_INVOICE, 0"
    })
    void told_on_the_day_itself_the_fee_goes_with_the_period(String mode, String settled, long owed) {
        assertThat(comesTo(mode, settled, "2025-05-01", "2025-05-01", "2025-05-01"))
                .isEqualTo(owed);
    }

    /** Nobody holds a seat in April; from May on the three are billed that were bought. */
    @Test
    void a_fee_that_waited_for_seats_is_due_with_those_that_another_count_bills() {
        Story story = purchasedFromMay("ADVANCE", "NEXT_INVOICE").run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 35.00: 1 5.00 3 2025-05-01 2025-06-01 30.00",
                        "2025-06-01 invoice 30.00: 3 2025-06-01 2025-07-01 30.00");
    }

    /** Nobody holds a seat in April, and nobody is there any more as May begins. */
    @ParameterizedTest
    @CsvSource({
        "ADVANCE, NEXT_INVOICE, 2025-05-01",
        "ADVANCE, INVOICE_NOW, 2025-05-01",
        "ARREARS, NEXT_INVOICE, 2025-04-15",
        "ARREARS, INVOICE_NOW, 2025-04-15"
    })
    void who_leaves_before_a_count_with_seats_is_billed_owes_no_fee(String mode, String settled, String end) {
        Story story = purchasedFromMay(mode, settled).cancel("2025-04-10", end).run("2025-08-01");
        assertThat(story.printed()).isEmpty();
    }

    /** In April nobody held a seat; May's seats were billed, and it is told then that they were gone before it began. */
    @ParameterizedTest
    @CsvSource({"ADVANCE, NEXT_INVOICE, 2025-06-01 credit-note", "ADVANCE, INVOICE_NOW, 2025-05-10 correction"})
    void a_fee_that_was_billed_goes_back_with_the_seats_it_came_with(String mode, String settled, String back) {
        Story story = purchasedFromMay(mode, settled)
                .run("2025-05-01")
                .cancel("2025-05-10", "2025-04-15")
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 35.00: 1 5.00 3 2025-05-01 2025-06-01 30.00",
                        back + " -35.00: 3 2025-05-01 2025-06-01 -30.00 1 -5.00");
    }

    /** Three are bought, and those are billed that are assigned: none until May, and those that were bought from then on. */
    private static Story purchasedFromMay(String mode, String settled) {
        return new Story(new RandomPolicy(Map.of(
                        RandomPolicy.ALWAYS,
                        Map.of(
                                "billing.quantitySource",
                                "ASSIGNED",
                                "billing.mode",
                                mode,
                                "settlement.onChange",
                                settled),
                        Story.day("2025-05-01"),
                        Map.of("billing.quantitySource", "PURCHASED"))))
                .subscribe("2025-04-01", WITH_FEE, 3);
    }

    private static long comesTo(String mode, String settled, String connected, String told, String left) {
        Story story = Story.under(
                        "billing.start",
                        "CONNECTED",
                        "billing.mode",
                        mode,
                        "settlement.onChange",
                        settled,
                        "proration.onCancel",
                        "NONE")
                .subscribe("2025-04-01", WITH_FEE, 1)
                .happens(connected, ServiceEvent.CONNECTED)
                .cancel(told, left)
                .run("2025-08-01");
        return story.issued().stream()
                .mapToLong(draft -> draft.total().minorUnits())
                .sum();
    }
}
