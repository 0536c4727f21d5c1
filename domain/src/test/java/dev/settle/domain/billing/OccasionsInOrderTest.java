package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

/** One mailbox at 10.00, billed on the 1st in advance and changed by the day: which document comes before which. */
class OccasionsInOrderTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final String APRIL = "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00";

    private final Story story =
            Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-04-01", MAILBOX, 1);

    @Test
    void changes_for_several_days_are_billed_each_on_its_own() {
        story.seatsTo("2025-04-05", "2025-04-11", 2)
                .seatsTo("2025-04-06", "2025-04-21", 3)
                .run("2025-04-30");
        assertThat(story.printed())
                .containsExactly(
                        APRIL,
                        "2025-04-11 invoice 6.67: 1 2025-04-11 2025-05-01 6.67", // 20 of 30 days
                        "2025-04-21 invoice 3.33: 1 2025-04-21 2025-05-01 3.33"); // 10 of 30 days
    }

    /** 3.33 for the ten days of April, and two for May. */
    @Test
    void a_change_told_on_the_day_of_an_anchor_is_billed_with_it() {
        story.run("2025-04-30").seatsTo("2025-05-01", "2025-04-21", 2);
        assertThat(story.printed()).containsExactly(APRIL);

        story.run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        APRIL, "2025-05-01 invoice 23.33: 1 2025-04-21 2025-05-01 3.33 2 2025-05-01 2025-06-01 20.00");
    }

    @Test
    void an_anchor_of_one_subscription_comes_before_a_change_of_another() {
        story.subscribe(
                        "s2",
                        Story.day("2025-04-02"),
                        Story.day("2025-04-15"),
                        MAILBOX,
                        7,
                        new Anchor.DayOfMonth(15),
                        false)
                .seatsTo("2025-04-05", "2025-04-15", 4)
                .run("2025-04-30");
        assertThat(story.printed())
                .containsExactly(
                        APRIL,
                        "2025-04-15 invoice 70.00: 7 2025-04-15 2025-05-15 70.00",
                        "2025-04-15 invoice 16.00: 3 2025-04-15 2025-05-01 16.00"); // 16 of 30 days
    }
}
