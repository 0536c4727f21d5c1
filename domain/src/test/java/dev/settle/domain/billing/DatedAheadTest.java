package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

/** What is dated behind the end of its subscription never takes effect, unless that end is put off. */
class DatedAheadTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    private final Story story = Story.under("settlement.onChange", "INVOICE_NOW")
            .subscribe("2025-01-01", MAILBOX, 2)
            .run("2025-01-01")
            .seatsTo("2025-01-20", "2035-01-01", 5)
            .plan("2025-01-20", "2035-01-01", Plans.plan("SUITE", "P1M", "20.00"), true)
            .anchor("2025-01-20", "2035-01-01", new Anchor.DayOfMonth(15))
            .cancel("2025-01-22", "2025-03-01");

    @Test
    void nothing_is_due_once_the_last_days_are_billed() {
        story.run("2025-03-01");
        assertThat(Billing.next(story.book(), story.rules())).isEmpty();
        assertThat(Billing.of(story.book(), story.rules()).earliest(Story.day("2025-03-01")))
                .isEmpty();
        assertThat(story.book().earliestTouched()).isEmpty();
        assertThat(story.book().awaitsSeatsAlone()).isTrue();
        assertThat(story.printed())
                .containsExactly(
                        "2025-01-01 invoice 20.00: 2 2025-01-01 2025-02-01 20.00",
                        "2025-02-01 invoice 20.00: 2 2025-02-01 2025-03-01 20.00");
    }

    /** Only the active are billed, so that the one who left within the month is not, and nothing is covered. */
    @Test
    void nothing_is_due_of_who_was_left_out() {
        Story left = Story.under("billing.mode", "ARREARS", "billing.population", "ACTIVE_AT_ANCHOR")
                .subscribe("2025-03-01", MAILBOX, 2)
                .seatsTo("2025-03-05", "2025-12-01", 5)
                .cancel("2025-03-20", "2025-03-20")
                .run("2025-04-01");
        assertThat(left.printed()).isEmpty();
        assertThat(Billing.next(left.book(), left.rules())).isEmpty();
    }

    /** Half of the 28 days of February are given back. */
    @Test
    void what_is_told_late_of_days_before_the_end_waits_for_the_next_anchor() {
        Story waits = Story.under()
                .subscribe("2025-01-01", MAILBOX, 2)
                .run("2025-01-01")
                .seatsTo("2025-01-20", "2035-01-01", 5)
                .cancel("2025-01-22", "2025-03-01")
                .run("2025-03-01")
                .seatsTo("2025-06-10", "2025-02-15", 1);
        assertThat(Billing.next(waits.book(), waits.rules())).contains(Occasion.anchor(Story.day("2025-07-01")));
        assertThat(waits.run("2025-07-01").printed())
                .last()
                .isEqualTo("2025-07-01 credit-note -5.00: 1 2025-02-15 2025-03-01 -5.00");
    }

    /** All is billed after the end was told, but as of the anchors: that of the end's day knows neither it nor the seats. */
    @Test
    void what_is_behind_an_end_that_waits_itself_is_not_billed_before_it() {
        Story late = Story.under()
                .subscribe("2024-12-01", MAILBOX, 2)
                .seatsTo("2025-01-20", "2025-02-15", 5)
                .cancel("2025-03-05", "2025-02-01")
                .run("2025-02-20");
        assertThat(late.printed())
                .containsExactly(
                        "2025-01-01 invoice 40.00: 2 2024-12-01 2025-01-01 20.00 2 2025-01-01 2025-02-01 20.00",
                        "2025-02-01 invoice 20.00: 2 2025-02-01 2025-03-01 20.00");
    }

    @Test
    void it_counts_again_where_the_end_is_put_off() {
        Story goesOn = Story.under()
                .subscribe("2025-01-01", MAILBOX, 2)
                .run("2025-01-01")
                .seatsTo("2025-01-20", "2025-04-01", 5)
                .cancel("2025-01-22", "2025-03-01")
                .run("2025-02-01")
                .cancel("2025-02-10", "2025-05-01")
                .run("2025-06-01");
        assertThat(goesOn.printed())
                .containsExactly(
                        "2025-02-01 invoice 40.00: 2 2025-01-01 2025-02-01 20.00 2 2025-02-01 2025-03-01 20.00",
                        "2025-03-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-04-01 invoice 50.00: 5 2025-04-01 2025-05-01 50.00");
    }

    /** The anchor of February does not know yet that it is served up to April, and the one of April bills all of it. */
    @Test
    void it_counts_again_where_that_waits_itself() {
        Story goesOn = Story.under()
                .subscribe("2025-01-01", MAILBOX, 2)
                .run("2025-01-01")
                .seatsTo("2025-01-08", "2025-02-15", 5)
                .cancel("2025-01-10", "2025-01-10")
                .cancel("2025-01-20", "2025-04-01")
                .run("2025-06-01");
        assertThat(goesOn.printed())
                .containsExactly(
                        "2025-02-01 invoice 5.81: 2 2025-01-01 2025-01-10 5.81",
                        "2025-04-01 invoice 99.19: 2 2025-01-10 2025-02-01 14.19 2 2025-02-01 2025-02-15 10.00"
                                + " 5 2025-02-15 2025-03-01 25.00 5 2025-03-01 2025-04-01 50.00");
    }
}
