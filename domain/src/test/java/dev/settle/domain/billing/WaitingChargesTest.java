package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A charge of 25.00 that waits for the next invoice, beside mailboxes at 10.00 a month, billed on the 1st in advance. */
class WaitingChargesTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Money CHARGE = Money.parse("25.00", Plans.EUR);

    private final Story story =
            Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-03-01", MAILBOX, 1);

    @Test
    void it_is_billed_once_with_the_next_anchor() {
        story.owe(day("2025-04-10"), "move", CHARGE).run("2025-06-30");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 35.00: 1 2025-05-01 2025-06-01 10.00 1 25.00",
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00");
    }

    @Test
    void it_is_billed_by_itself_when_the_last_subscription_has_left() {
        story.subscribe("s2", day("2025-03-01"), day("2025-03-01"), MAILBOX, 1, new Anchor.DayOfMonth(1), false)
                .run("2025-04-01")
                .cancel("s1", day("2025-04-05"), day("2025-04-16"))
                .cancel("s2", day("2025-04-05"), day("2025-04-21"))
                .owe(day("2025-04-10"), "move", CHARGE)
                .run("2025-04-30");
        assertThat(story.printed()).last().isEqualTo("2025-04-21 invoice 25.00: 1 25.00");
    }

    @Test
    void it_is_billed_at_once_where_everybody_left_before() {
        story.run("2025-04-01")
                .cancel("2025-04-02", "2025-04-06")
                .owe(day("2025-04-10"), "move", CHARGE)
                .run("2025-04-30");
        assertThat(story.printed()).last().isEqualTo("2025-04-10 invoice 25.00: 1 25.00");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
