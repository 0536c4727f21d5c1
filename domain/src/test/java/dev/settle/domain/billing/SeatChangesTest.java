package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What seats that come and go within a period cost. */
class SeatChangesTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void a_seat_added_on_16_april_costs_15_of_30_days() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 2)
                .seatsTo("2025-04-16", "2025-04-16", 3);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 invoice 5.00: 1 2025-04-16 2025-05-01 5.00");
    }

    @Test
    void a_seat_added_on_20_february_of_a_leap_year_costs_10_of_29_days() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2024-02-01", Plans.plan("MAILBOX", "P1M", "8.50"), 1)
                .seatsBy("2024-02-20", "2024-02-20", 1);
        assertThat(story.printed()).last().isEqualTo("2024-02-20 invoice 2.93: 1 2024-02-20 2024-03-01 2.93");
    }

    @Test
    void in_months_of_thirty_days_half_of_january_is_half_the_price() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.denominator", "FIXED_30")
                .subscribe("2025-01-01", MAILBOX, 1)
                .seatsBy("2025-01-16", "2025-01-16", 1);
        assertThat(story.printed()).last().isEqualTo("2025-01-16 invoice 5.00: 1 2025-01-16 2025-02-01 5.00");
    }

    @Test
    void changes_wait_for_the_next_invoice_and_those_of_one_day_come_together() {
        Story story = Story.under()
                .subscribe("2025-03-20", MAILBOX, 2)
                .run("2025-04-01")
                .seatsBy("2025-04-16", "2025-04-16", 2)
                .seatsBy("2025-04-16", "2025-04-16", -1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 27.74: 2 2025-03-20 2025-04-01 7.74 2 2025-04-01 2025-05-01 20.00",
                        "2025-05-01 invoice 35.00: 1 2025-04-16 2025-05-01 5.00 3 2025-05-01 2025-06-01 30.00");
    }

    @Test
    void the_day_of_a_removal_is_paid_for_when_it_counts_as_used() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.changeDay", "USED")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsTo("2025-03-11", "2025-03-11", 1);
        assertThat(story.printed()).last().isEqualTo("2025-03-11 credit-note -12.90: 2 2025-03-12 2025-04-01 -12.90");
    }

    @Test
    void a_seat_added_and_removed_on_one_day_costs_nothing() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .seatsBy("2025-03-11", "2025-03-11", 1)
                .seatsBy("2025-03-11", "2025-03-11", -1)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-03-11 invoice 6.77: 1 2025-03-11 2025-04-01 6.77",
                        "2025-03-11 credit-note -6.77: 1 2025-03-11 2025-04-01 -6.77",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void who_came_last_leaves_first_so_a_seat_that_was_free_gives_nothing_back() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onAdd", "NONE")
                .subscribe("2025-04-01", MAILBOX, 1)
                .seatsBy("2025-04-11", "2025-04-11", 1)
                .seatsBy("2025-04-21", "2025-04-21", -1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    @Test
    void a_seat_that_is_never_prorated_costs_its_whole_month_at_once_or_on_the_next_invoice() {
        assertThat(added("FULL_NOW"))
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-16 invoice 10.00: 1 2025-04-16 2025-05-01 10.00",
                        "2025-05-01 invoice 20.00: 2 2025-05-01 2025-06-01 20.00");
        assertThat(added("FULL_ON_NEXT_INVOICE"))
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 30.00: 1 2025-04-16 2025-05-01 10.00 2 2025-05-01 2025-06-01 20.00");
        assertThat(added("FREE_UNTIL_ANCHOR"))
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 20.00: 2 2025-05-01 2025-06-01 20.00");
    }

    @Test
    void a_scheduled_change_is_billed_on_its_day() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .seatsTo("2025-04-02", "2025-04-16", 3)
                .run("2025-04-15");
        assertThat(story.printed()).hasSize(1);
        assertThat(story.run("2025-04-16").printed())
                .last()
                .isEqualTo("2025-04-16 invoice 10.00: 2 2025-04-16 2025-05-01 10.00");
    }

    @Test
    void a_pause_gives_the_rest_of_the_month_back_and_bills_nothing_until_seats_return() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 2)
                .seatsTo("2025-04-16", "2025-04-16", 0)
                .run("2025-06-01")
                .seatsTo("2025-06-16", "2025-06-16", 2);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 credit-note -10.00: 2 2025-04-16 2025-05-01 -10.00",
                        "2025-06-16 invoice 10.00: 2 2025-06-16 2025-07-01 10.00");
    }

    @Test
    void leaving_on_the_anchor_itself_is_too_late_when_nothing_is_prorated() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onRemove", "NONE")
                .subscribe("2025-03-01", MAILBOX, 2)
                .seatsTo("2025-03-31", "2025-04-01", 1)
                .run("2025-04-01")
                .seatsTo("2025-05-01", "2025-05-01", 0)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    private static List<String> added(String midPeriodAdd) {
        return Story.under("proration.onAdd", "NONE", "proration.midPeriodAdd", midPeriodAdd)
                .subscribe("2025-03-31", "2025-04-01", MAILBOX, 1, new Anchor.DayOfMonth(1), false)
                .run("2025-04-01")
                .seatsBy("2025-04-16", "2025-04-16", 1)
                .run("2025-05-01")
                .printed();
    }

    @Test
    void a_seat_that_was_added_and_removed_for_a_day_does_not_come_back_with_those_that_do() {
        Story story = Story.under("billing.quantityBasis", "SNAPSHOT_START")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsBy("2025-03-10", "2025-04-01", 1)
                .seatsBy("2025-03-10", "2025-04-01", -2)
                .run("2025-04-01")
                .seatsTo("2025-04-01", "2025-04-01", 4)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 50.00: 3 2025-03-01 2025-04-01 30.00 2 2025-04-01 2025-05-01 20.00",
                        "2025-05-01 invoice 50.00: 1 2025-04-01 2025-05-01 10.00 4 2025-05-01 2025-06-01 40.00");
    }

    @Test
    void a_correction_in_two_steps_leaves_the_seats_that_one_step_would() {
        Story story = Story.under("billing.mode", "ARREARS", "billing.quantityBasis", "SNAPSHOT_START")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsBy("2025-03-01", "2025-03-01", 3)
                .seatsBy("2025-03-05", "2025-03-01", -2)
                .seatsBy("2025-03-05", "2025-03-01", 4)
                .run("2025-04-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 50.00: 5 2025-03-01 2025-04-01 50.00");
    }

    @Test
    void seats_given_up_for_nothing_are_paid_no_longer_than_those_that_stay_to_the_end_of_the_term() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onRemove", "NONE")
                .subscribe(
                        "s1",
                        Story.day("2025-03-01"),
                        Story.day("2025-03-01"),
                        Optional.of(Story.day("2025-04-16")),
                        MAILBOX,
                        4,
                        new Anchor.DayOfMonth(1),
                        false)
                .run("2025-04-01")
                .seatsTo("2025-04-05", "2025-04-05", 2)
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 40.00: 4 2025-03-01 2025-04-01 40.00",
                        "2025-04-01 invoice 20.00: 4 2025-04-01 2025-04-16 20.00");
    }

    @Test
    void a_cancellation_that_is_credited_credits_seats_given_up_before_it_too() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onRemove", "NONE")
                .subscribe("2025-04-01", MAILBOX, 4)
                .seatsTo("2025-04-05", "2025-04-05", 2)
                .cancel("2025-04-16", "2025-04-16")
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 40.00: 4 2025-04-01 2025-05-01 40.00",
                        "2025-04-16 credit-note -20.00: 4 2025-04-16 2025-05-01 -20.00");
    }

    @Test
    void what_is_given_back_of_a_whole_month_shows_the_days_that_were_charged() {
        Story story = Story.under(
                        "settlement.onChange", "INVOICE_NOW",
                        "proration.onAdd", "NONE",
                        "proration.midPeriodAdd", "FULL_NOW")
                .subscribe("2025-03-20", MAILBOX, 2)
                .seatsTo("2025-03-20", "2025-03-20", 0);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-20 invoice 20.00: 2 2025-03-20 2025-04-01 20.00",
                        "2025-03-20 credit-note -20.00: 2 2025-03-20 2025-04-01 -20.00");
    }

    @Test
    void a_change_does_not_overtake_one_that_waits_for_the_next_invoice() {
        Story story = Story.under(
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onAdd",
                        "NONE",
                        "proration.midPeriodAdd",
                        "FULL_ON_NEXT_INVOICE")
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .seatsTo("2025-04-11", "2025-04-11", 5)
                .seatsTo("2025-04-16", "2025-04-16", 3)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-05-01 invoice 50.00: 3 2025-04-11 2025-05-01 30.00 2 2025-04-16 2025-05-01 -10.00"
                                + " 3 2025-05-01 2025-06-01 30.00");
    }
}
