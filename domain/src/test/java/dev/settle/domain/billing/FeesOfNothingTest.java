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
        Story story = new Story(new RandomPolicy(Map.of(
                        RandomPolicy.ALWAYS,
                        Map.of("billing.quantitySource", "ASSIGNED"),
                        Story.day("2025-05-01"),
                        Map.of("billing.quantitySource", "PURCHASED"))))
                .subscribe("2025-04-01", WITH_FEE, 3)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 35.00: 1 5.00 3 2025-05-01 2025-06-01 30.00",
                        "2025-06-01 invoice 30.00: 3 2025-06-01 2025-07-01 30.00");
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
