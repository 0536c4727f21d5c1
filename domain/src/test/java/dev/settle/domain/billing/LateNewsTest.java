package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts that are recorded after the days they change were billed. */
class LateNewsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void a_sale_for_days_gone_by_is_billed_on_the_day_of_an_anchor_that_was_billed_already() {
        Story story = Story.under("settlement.onChange", "NEXT_INVOICE")
                .subscribe("2025-03-01", MAILBOX, 3)
                .run("2025-04-01")
                .subscribe(
                        "s2",
                        Story.day("2025-04-01"),
                        Story.day("2025-03-17"),
                        MAILBOX,
                        1,
                        new Anchor.DayOfMonth(1),
                        false)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 60.00: 3 2025-03-01 2025-04-01 30.00 3 2025-04-01 2025-05-01 30.00",
                        "2025-04-01 invoice 14.84: 1 2025-03-17 2025-04-01 4.84 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void seats_that_left_last_month_are_given_back_for_each_month_by_a_line_of_its_own() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 3)
                .run("2025-04-01")
                .seatsTo("2025-04-10", "2025-03-17", 1);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 30.00: 3 2025-03-01 2025-04-01 30.00",
                        "2025-04-01 invoice 30.00: 3 2025-04-01 2025-05-01 30.00",
                        "2025-04-10 correction -29.68: 2 2025-03-17 2025-04-01 -9.68 2 2025-04-01 2025-05-01 -20.00");
    }

    @Test
    void who_left_on_the_day_of_the_connection_and_stays_for_three_days_after_all_pays_for_them_once() {
        Story story = Story.under(
                        "billing.mode", "ARREARS",
                        "billing.start", "CONNECTED",
                        "proration.onCancel", "NONE",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 2)
                .cancel("2025-03-10", "2025-03-10")
                .happens("2025-03-10", ServiceEvent.CONNECTED)
                .cancel("2025-03-13", "2025-03-13")
                .run("2025-05-01");
        assertThat(story.printed()).containsExactly("2025-03-13 invoice 14.19: 2 2025-03-10 2025-04-01 14.19");
    }

    @Test
    void a_term_that_was_over_when_it_was_entered_is_billed_for_no_day_after_it() {
        Story story = Story.under("proration.onCancel", "NONE")
                .subscribe(
                        "s1",
                        Story.day("2025-04-01"),
                        Story.day("2025-03-01"),
                        Optional.of(Story.day("2025-04-01")),
                        MAILBOX,
                        1,
                        new Anchor.DayOfMonth(1),
                        false)
                .run("2025-06-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00");
    }
}
