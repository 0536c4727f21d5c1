package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.CountSource;
import org.junit.jupiter.api.Test;

/** What was changed for the very day a subscription ends, in a June of thirty days at 1.00 a day. */
class SameDayEndingsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "30.00");
    private static final Plan SMALL = Plans.plan("SMALL", "P1M", "15.00");
    private static final Plan LARGE = Plans.plan("LARGE", "P1M", "60.00");
    private static final String JUNE = "2025-06-01 invoice 300.00: 10 2025-06-01 2025-07-01 300.00";

    /** 4 seats for 16 days are given back; the other 6 have paid for June. */
    private static final String FOUR_BACK = "2025-06-15 credit-note -64.00: 4 2025-06-15 2025-07-01 -64.00";

    @Test
    void seats_given_back_on_the_day_of_the_end_stay_given_back() {
        Story story = tenSeats("INVOICE_NOW", "NONE")
                .seatsBy("2025-06-15", "2025-06-15", -4)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed()).containsExactly(JUNE, FOUR_BACK);
    }

    @Test
    void they_are_given_back_with_the_next_invoice_too() {
        Story story = tenSeats("NEXT_INVOICE", "NONE")
                .seatsBy("2025-06-15", "2025-06-15", -4)
                .cancel("2025-06-20", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(JUNE, "2025-07-01 credit-note -64.00: 4 2025-06-15 2025-07-01 -64.00");
    }

    @Test
    void where_an_end_pays_by_the_day_the_others_get_their_days_back_as_well() {
        Story story = tenSeats("INVOICE_NOW", "DAILY")
                .seatsBy("2025-06-15", "2025-06-15", -4)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(JUNE, FOUR_BACK, "2025-06-15 credit-note -96.00: 6 2025-06-15 2025-07-01 -96.00");
    }

    @Test
    void what_was_forfeited_is_not_given_back_by_the_end() {
        Story story = june(
                        "settlement.onChange", "INVOICE_NOW", "proration.onCancel", "NONE", "net.negative", "FORFEIT")
                .seatsBy("2025-06-15", "2025-06-15", -4)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(JUNE, "2025-06-15 invoice 0.00: 4 2025-06-15 2025-07-01 -64.00 1 64.00");
    }

    /** The anchor bills 6 seats. Who leaves on its day and says so that day pays for June; the 4 had said so before. */
    @Test
    void seats_that_were_to_leave_with_the_month_are_not_charged_for_the_next_one() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onCancel", "NONE")
                .subscribe("2025-05-01", MAILBOX, 10)
                .seatsBy("2025-05-20", "2025-06-01", -4)
                .run("2025-06-01")
                .cancel("2025-06-01", "2025-06-01");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(
                        "2025-05-01 invoice 300.00: 10 2025-05-01 2025-06-01 300.00",
                        "2025-06-01 invoice 180.00: 6 2025-06-01 2025-07-01 180.00");
    }

    /** Told later, the end is no news of the day itself, and nobody pays for June. */
    @Test
    void seats_removed_on_an_anchor_do_not_pay_for_a_month_in_which_nobody_was_there() {
        Story story = Story.under(
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onRemove",
                        "NONE",
                        "proration.onCancel",
                        "NONE")
                .subscribe("2025-05-01", MAILBOX, 10)
                .run("2025-06-01")
                .seatsBy("2025-06-01", "2025-06-01", -4)
                .cancel("2025-06-05", "2025-06-01");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(
                        "2025-05-01 invoice 300.00: 10 2025-05-01 2025-06-01 300.00",
                        JUNE,
                        "2025-06-05 correction -300.00: 10 2025-06-01 2025-07-01 -300.00");
    }

    /** The 15th was used, so 4 seats get 15 days back, and an end that pays by the day gives the 15th back too. */
    @Test
    void the_day_of_a_removal_that_counts_as_used_is_not_paid_for_once_service_has_ended_by_the_day() {
        Story none = used("NONE");
        Story daily = used("DAILY");
        String back = "2025-06-15 credit-note -60.00: 4 2025-06-16 2025-07-01 -60.00";
        assertThat(none.run("2025-08-01").printed()).containsExactly(JUNE, back);
        assertThat(daily.run("2025-08-01").printed())
                .containsExactly(
                        JUNE,
                        back,
                        "2025-06-15 credit-note -100.00: 10 2025-06-15 2025-06-16 -10.00 6 2025-06-16 2025-07-01 -90.00");
    }

    @Test
    void seats_that_come_on_the_day_of_the_end_cost_nothing() {
        Story story = tenSeats("INVOICE_NOW", "NONE")
                .seatsBy("2025-06-15", "2025-06-15", 2)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 invoice 32.00: 2 2025-06-15 2025-07-01 32.00",
                        "2025-06-15 credit-note -32.00: 2 2025-06-15 2025-07-01 -32.00");
    }

    /** Nobody is there any more, and whoever counts finds that; it gives nothing back that the end did not. */
    @Test
    void a_count_that_is_told_after_the_end_is_no_removal() {
        Story story = june(
                        "billing.quantitySource",
                        "REPORTED",
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onCancel",
                        "NONE")
                .cancel("2025-06-15", "2025-06-15");
        report(story, 0);
        assertThat(story.run("2025-08-01").printed()).containsExactly(JUNE);
    }

    @Test
    void a_count_that_was_told_before_the_end_is_one() {
        Story story = june(
                "billing.quantitySource",
                "REPORTED",
                "settlement.onChange",
                "INVOICE_NOW",
                "proration.onCancel",
                "NONE");
        report(story, 6).cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed()).containsExactly(JUNE, FOUR_BACK);
    }

    /** 10 seats for 16 days cost 160.00 by the old plan and 80.00 by the new one. */
    @Test
    void a_cheaper_plan_of_the_day_of_the_end_stays_cheaper() {
        Story story = tenSeats("INVOICE_NOW", "NONE")
                .plan("2025-06-15", "2025-06-15", SMALL, true)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 credit-note -80.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 80.00");
    }

    /** A plan nobody was served under is not paid for: 320.00 by it and 160.00 by the old one are both undone. */
    @Test
    void a_dearer_plan_of_the_day_of_the_end_costs_nothing() {
        Story story = tenSeats("INVOICE_NOW", "NONE")
                .plan("2025-06-15", "2025-06-15", LARGE, true)
                .cancel("2025-06-15", "2025-06-15");
        assertThat(story.run("2025-08-01").printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 invoice 160.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 320.00",
                        "2025-06-15 credit-note -160.00: 10 2025-06-15 2025-07-01 160.00 10 2025-06-15 2025-07-01 -160.00"
                                + " 10 2025-06-15 2025-07-01 -160.00");
    }

    /** To leave earns nothing here, and costs nothing either: 4 seats go on at the price of the others. */
    @Test
    void seats_that_leave_on_the_day_of_a_cheaper_plan_are_not_charged_the_old_price_again() {
        Story story = june("settlement.onChange", "INVOICE_NOW", "proration.onRemove", "NONE")
                .plan("2025-06-10", "2025-06-15", SMALL, true)
                .run("2025-06-15")
                .seatsBy("2025-06-15", "2025-06-15", -4);
        assertThat(story.printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 credit-note -80.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 80.00");
    }

    /** A year is begun on the day it takes over, as on any anchor (decision 30). */
    @Test
    void a_year_that_begins_on_the_day_of_the_end_is_paid_unless_an_end_pays_by_the_day() {
        String year = "2025-06-15 invoice 3490.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2026-06-15 3650.00";
        assertThat(yearlyAndGone("NONE").printed()).containsExactly(JUNE, year);
        assertThat(yearlyAndGone("DAILY").printed())
                .containsExactly(JUNE, year, "2025-06-15 credit-note -3650.00: 10 2025-06-15 2026-06-15 -3650.00");
    }

    private static Story yearlyAndGone(String onCancel) {
        return tenSeats("INVOICE_NOW", onCancel)
                .plan("2025-06-15", "2025-06-15", Plans.plan("YEAR", "P1Y", "365.00"), true)
                .run("2025-06-15")
                .cancel("2025-06-15", "2025-06-15")
                .run("2025-08-01");
    }

    private static Story tenSeats(String onChange, String onCancel) {
        return june("settlement.onChange", onChange, "proration.onCancel", onCancel);
    }

    private static Story used(String onCancel) {
        return june("settlement.onChange", "INVOICE_NOW", "proration.onCancel", onCancel, "proration.changeDay", "USED")
                .seatsBy("2025-06-15", "2025-06-15", -4)
                .cancel("2025-06-15", "2025-06-15");
    }

    private static Story june(String... policy) {
        return Story.under(policy)
                .subscribe("2025-05-20", "2025-06-01", MAILBOX, 10, new Anchor.DayOfMonth(1), false)
                .run("2025-06-01");
    }

    private static Story report(Story story, int count) {
        return story.seats(
                "s1", CountSource.REPORTED, Story.day("2025-06-15"), Story.day("2025-06-15"), true, count, false);
    }
}
