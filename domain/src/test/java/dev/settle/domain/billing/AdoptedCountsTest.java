package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.subscription.CountSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is billed, or told, where a count differs from the one that policy names. */
class AdoptedCountsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan DAILY = Plans.plan("MAILBOX", "P1M", "30.00");

    @Test
    void a_count_that_is_first_reported_within_a_month_is_adopted_from_the_next_one() {
        Story story = bought4().run("2025-04-01");
        report(story, "2025-04-15", "2025-04-15", 6).run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 76.77: 3 2025-03-01 2025-04-01 30.00 1 2025-03-11 2025-04-01 6.77"
                                + " 4 2025-04-01 2025-05-01 40.00",
                        "2025-05-01 invoice 60.00: 6 2025-05-01 2025-06-01 60.00");
    }

    @Test
    void a_count_that_is_reported_for_the_day_a_month_began_is_adopted_for_all_of_it() {
        Story story = bought4().run("2025-04-01");
        report(story, "2025-04-15", "2025-04-01", 6).run("2025-05-01");
        assertThat(story.printed())
                .last()
                .isEqualTo("2025-05-01 invoice 80.00: 2 2025-04-01 2025-05-01 20.00 6 2025-05-01 2025-06-01 60.00");
    }

    /** The month is billed by what was bought, for nobody had reported when it began. */
    @Test
    void seats_bought_after_the_first_report_of_a_month_are_invoiced_at_once() {
        Story story = Story.under("reconcile.drift", "ADOPT", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-02-01", Plans.plan("MAILBOX", "P1M", "31.00"), 5)
                .run("2025-03-01");
        report(story, "2025-03-10", "2025-03-10", 7).seatsTo("2025-03-12", "2025-03-12", 8);
        assertThat(story.printed()).last().isEqualTo("2025-03-12 invoice 60.00: 3 2025-03-12 2025-04-01 60.00");
    }

    /** 12 seats were adopted for June; that they were 10 as it began gives 2 of them back. */
    @Test
    void a_correction_that_ends_an_adopted_drift_is_invoiced_at_once() {
        Story story = adopted12("2025-06-01");
        report(story, "2025-06-10", "2025-06-01", 10);
        assertThat(story.printed())
                .containsExactly(
                        "2025-06-01 invoice 360.00: 12 2025-06-01 2025-07-01 360.00",
                        "2025-06-10 correction -60.00: 2 2025-06-01 2025-07-01 -60.00");
    }

    /** What was bought then is what was reported; 12 seats are billed as before, but there is nothing to wait for. */
    @Test
    void a_purchase_that_ends_an_adopted_drift_leaves_nothing_waiting() {
        Story story = adopted12("2025-06-01").seatsTo("2025-06-10", "2025-06-01", 12);
        assertThat(story.printed()).containsExactly("2025-06-01 invoice 360.00: 12 2025-06-01 2025-07-01 360.00");
        assertThat(story.book().progressOf("s1").pending()).isEmpty();
    }

    /** The month in which it was reported is billed by what was bought; the two that began since are not. */
    @Test
    void a_correction_of_an_earlier_month_is_invoiced_at_once_for_the_later_ones() {
        Story story = Story.under("reconcile.drift", "ADOPT", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", DAILY, 10);
        report(story, "2025-04-10", "2025-04-10", 12).run("2025-06-01");
        report(story, "2025-06-10", "2025-04-10", 10);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 300.00: 10 2025-04-01 2025-05-01 300.00",
                        "2025-05-01 invoice 360.00: 12 2025-05-01 2025-06-01 360.00",
                        "2025-06-01 invoice 360.00: 12 2025-06-01 2025-07-01 360.00",
                        "2025-06-10 correction -120.00: 2 2025-05-01 2025-06-01 -60.00 2 2025-06-01 2025-07-01 -60.00");
    }

    private static Story adopted12(String reported) {
        Story story = Story.under("reconcile.drift", "ADOPT", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-05-20", "2025-06-01", DAILY, 10, new Anchor.DayOfMonth(1), false);
        return report(story, "2025-05-25", reported, 12).run("2025-06-01");
    }

    private static Story bought4() {
        return Story.under("reconcile.drift", "ADOPT")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsBy("2025-03-11", "2025-03-11", 1);
    }

    private static Story report(Story story, String on, String effective, int count) {
        return story.seats(
                "s1", CountSource.REPORTED, LocalDate.parse(on), LocalDate.parse(effective), true, count, false);
    }

    @Test
    void a_count_that_differs_is_told_and_changes_nothing_where_policy_only_reports() {
        Story story = Story.under("reconcile.drift", "REPORT").subscribe("2025-03-01", MAILBOX, 3);
        report(story, "2025-03-15", "2025-03-15", 5);
        Outcome april = Billing.bill(story.book(), story.rules(), Occasion.anchor(LocalDate.of(2025, 4, 1)));
        String told =
                "s1 bills 3 seats PURCHASED while 5 are REPORTED, at the end of 2 periods, from 2025-03-31 to 2025-04-01";
        assertThat(april.notices()).containsExactly(new Notice("SEAT_DRIFT", "s1", LocalDate.of(2025, 4, 1), told));
        assertThat(april.drafts())
                .extracting(Story::print)
                .containsExactly(
                        "2025-04-01 invoice 60.00: 3 2025-03-01 2025-04-01 30.00 3 2025-04-01 2025-05-01 30.00");
    }
}
