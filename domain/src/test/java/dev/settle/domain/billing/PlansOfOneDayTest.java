package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

/** Of several plans that take over on one day the one counts that was told last, whatever day it was asked for. */
class PlansOfOneDayTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan SUITE = Plans.plan("SUITE", "P1M", "20.00");
    private static final Plan LARGE = Plans.plan("LARGE", "P1M", "30.00");
    private static final Plan YEARLY = Plans.plan("MAILBOX", "P1Y", "100.00");

    private final Story story =
            Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-06-01", MAILBOX, 1);

    @Test
    void who_waits_for_a_year_and_then_chooses_another_plan_is_not_charged_the_year() {
        story.plan("2025-06-05", "2025-07-01", YEARLY, false)
                .plan("2025-06-10", "2025-06-10", SUITE, false)
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00",
                        "2025-07-01 invoice 20.00: 1 2025-07-01 2025-08-01 20.00",
                        "2025-08-01 invoice 20.00: 1 2025-08-01 2025-09-01 20.00");
    }

    @Test
    void who_waits_for_another_plan_and_then_chooses_the_year_is_charged_the_year() {
        story.plan("2025-06-05", "2025-06-05", SUITE, false)
                .plan("2025-06-10", "2025-07-01", YEARLY, false)
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00",
                        "2025-07-01 invoice 100.00: 1 2025-07-01 2026-07-01 100.00");
    }

    @Test
    void a_plan_of_the_same_length_takes_the_place_of_one_that_was_named_for_the_day() {
        story.plan("2025-06-05", "2025-07-01", SUITE, false)
                .plan("2025-06-10", "2025-06-10", LARGE, false)
                .run("2025-07-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00",
                        "2025-07-01 invoice 30.00: 1 2025-07-01 2025-08-01 30.00");
    }

    /** June comes to 14 days of 10.00 and 16 of 20.00, which are 15.33, and 4.67 of the first plan stay. */
    @Test
    void what_waits_is_passed_by_when_another_takes_over_meanwhile_and_what_was_named_for_the_day_stands() {
        story.plan("2025-06-05", "2025-07-01", LARGE, false)
                .plan("2025-06-10", "2025-06-10", YEARLY, false)
                .plan("2025-06-15", "2025-06-15", SUITE, true)
                .run("2025-07-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00",
                        "2025-06-15 invoice 5.33: 1 2025-06-15 2025-07-01 -5.33 1 2025-06-15 2025-07-01 10.66",
                        "2025-07-01 invoice 30.00: 1 2025-07-01 2025-08-01 30.00");
    }
}
