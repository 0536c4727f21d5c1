package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of cycles that begin on one day the one chosen last rules, and each is as long as the plan of its days is priced for. */
class FittingCyclesTest {
    private static final Plan MONTHLY = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan YEARLY = Plans.plan("MAILBOX", "P1Y", "100.00");

    /** 14 of 365 days of 100.00 up to the 15th of March, and a year from there. */
    @Test
    void a_year_chosen_for_days_gone_by_is_a_year_whatever_group_was_named_since() {
        Story story = Story.under()
                .subscribe("2025-03-01", MONTHLY, 1)
                .happens("2025-03-05", ServiceEvent.CONNECTED, Optional.of(15))
                .plan(
                        "s1",
                        Story.day("2025-03-08"),
                        Story.day("2025-03-01"),
                        YEARLY,
                        true,
                        Optional.of(new Anchor.DayOfMonth(15).cycle(YEARLY.every(), Story.day("2025-03-01"))))
                .run("2026-03-14");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-15 invoice 103.84: 1 2025-03-01 2025-03-15 3.84 1 2025-03-15 2026-03-15 100.00");
    }

    /** The year waits until the 15th of May, where covered time ends; 5 of 365 days of 100.00 lead to the 20th. */
    @Test
    void a_billing_day_chosen_while_a_year_waits_rules_from_the_day_it_begins_and_rules_a_year() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MONTHLY, 1)
                .plan("2025-03-05", "2025-05-01", YEARLY, false)
                .anchor("2025-03-10", "2025-03-10", new Anchor.DayOfMonth(15))
                .run("2025-05-05")
                .anchor("2025-05-05", "2025-05-05", new Anchor.DayOfMonth(20))
                .run("2026-05-19");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00",
                        "2025-05-15 invoice 1.37: 1 2025-05-15 2025-05-20 1.37",
                        "2025-05-20 invoice 100.00: 1 2025-05-20 2026-05-20 100.00");
    }

    /** The group of the 30th was told first; the one of the 15th was told later, of an earlier day. 2 of 28 days of 10.00. */
    @Test
    void of_two_groups_the_one_that_was_named_last_counts() {
        assertThat(inTwoGroups(Story.under().subscribe("2025-03-13", MONTHLY, 1))
                        .run("2025-04-15")
                        .printed())
                .containsExactly("2025-04-15 invoice 20.71: 1 2025-03-13 2025-03-15 0.71 1 2025-03-15 2025-04-15 10.00"
                        + " 1 2025-04-15 2025-05-15 10.00");
    }

    /** 14 of 31 days of 10.00 lead from the covered end to the 15th. */
    @Test
    void so_it_does_where_both_wait_for_the_end_of_covered_time() {
        assertThat(inTwoGroups(Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-03-01", MONTHLY, 1))
                        .run("2025-04-15")
                        .printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00");
    }

    private static Story inTwoGroups(Story story) {
        happens(story, "2025-03-20", "2025-03-18", ServiceEvent.CONNECTED, 30);
        happens(story, "2025-03-25", "2025-03-16", ServiceEvent.CONTINUES, 15);
        return story;
    }

    /** The order stood on the 1st of the month; 14 of 31 days of 10.00 lead to the 15th. */
    @Test
    void a_group_that_is_named_before_the_first_day_counts_from_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-20", "2025-04-01", MONTHLY, 1, new Anchor.DayOfMonth(1), false);
        happens(story, "2025-03-25", "2025-03-25", ServiceEvent.CONNECTED, 15);
        assertThat(story.run("2025-04-15").printed())
                .containsExactly(
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00");
    }

    /**
     * A month is chosen from the 28th on, and waits for the next invoice; a group is named for it. Until then it is a year that is
     * billed, from the 28th of February to the 22nd of the next one: 359 of the 365 days of 365.00. They go back on the 22nd of
     * March, for 22 of the 28 days of 56.00 and a month to come.
     */
    @Test
    void the_first_plan_is_billed_by_its_length_also_where_a_group_is_named_while_another_plan_waits() {
        Plan year = Plans.plan("MAILBOX", "P1Y", "365.00");
        Plan month = Plans.plan("MAILBOX", "P1M", "56.00");
        Story story = Story.under(
                        "billing.start", "CONNECTED", "proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_NOW")
                .subscribe("2025-02-06", "2025-02-06", year, 1, new Anchor.DayOfMonth(28), false)
                .plan("2025-03-08", "2025-02-16", month, false);
        happens(story, "2025-03-08", "2025-03-08", ServiceEvent.CONNECTED, 22);
        assertThat(story.run("2025-03-22").printed())
                .containsExactly(
                        "2025-03-08 invoice 359.00: 1 2025-03-08 2026-02-22 359.00",
                        "2025-03-22 credit-note -259.00: 1 2025-03-08 2026-02-22 -359.00"
                                + " 1 2025-03-08 2025-03-22 44.00 1 2025-03-22 2025-04-22 56.00");
    }

    private static void happens(Story story, String told, String day, ServiceEvent event, int group) {
        story.happens("s1", Story.day(told), Story.day(day), event, Optional.of(new Anchor.DayOfMonth(group)));
    }
}
