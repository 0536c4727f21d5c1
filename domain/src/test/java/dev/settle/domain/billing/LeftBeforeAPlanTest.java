package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

/**
 * Seats that left before another plan took over, where leaving earns nothing (decision 31): 10 seats in a June of thirty
 * days, 4 of which leave on the 10th, and a plan from the 15th on, which is 16 days.
 */
class LeftBeforeAPlanTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "30.00");
    private static final Plan SMALL = Plans.plan("SMALL", "P1M", "15.00");
    private static final Plan LARGE = Plans.plan("LARGE", "P1M", "60.00");
    private static final String JUNE = "2025-06-01 invoice 300.00: 10 2025-06-01 2025-07-01 300.00";

    /** 6 seats for 16 days: 96.00 back, and 48.00 by the new plan. */
    @Test
    void only_those_that_are_left_move_to_the_plan() {
        Story story = june().seatsBy("2025-06-10", "2025-06-10", -4)
                .plan("2025-06-15", "2025-06-15", SMALL, true)
                .run("2025-06-30");
        assertThat(story.printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 credit-note -48.00: 6 2025-06-15 2025-07-01 -96.00 6 2025-06-15 2025-07-01 48.00");
    }

    /** All 10 had moved: 160.00 back and 80.00 anew. Of that 4 x 16 x 0.50 = 32.00 are taken back, which leaves -48.00. */
    @Test
    void it_is_the_same_when_they_are_told_to_have_left_after_a_cheaper_plan_has_taken_over() {
        Story story = june().plan("2025-06-15", "2025-06-15", SMALL, true)
                .run("2025-06-20")
                .seatsBy("2025-06-20", "2025-06-10", -4);
        assertThat(story.printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 credit-note -80.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 80.00",
                        "2025-06-20 correction 32.00: 4 2025-06-15 2025-07-01 64.00 4 2025-06-15 2025-07-01 -32.00");
    }

    /** All 10 had moved: 160.00 back and 320.00 anew. 4 x 16 x 2.00 = 128.00 of that are undone, and 64.00 owed as before. */
    @Test
    void nor_do_they_pay_for_a_dearer_plan_that_they_were_not_there_for() {
        Story story = june().plan("2025-06-15", "2025-06-15", LARGE, true)
                .run("2025-06-20")
                .seatsBy("2025-06-20", "2025-06-10", -4);
        assertThat(story.printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 invoice 160.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 320.00",
                        "2025-06-20 correction -64.00: 4 2025-06-15 2025-07-01 64.00 4 2025-06-15 2025-07-01 -64.00"
                                + " 4 2025-06-15 2025-07-01 -64.00");
    }

    /** Told on the 20th for the 20th, they had moved by then and stay where they are. */
    @Test
    void who_leaves_after_the_plan_has_taken_over_pays_for_it_to_the_end() {
        Story story = june().plan("2025-06-15", "2025-06-15", SMALL, true)
                .run("2025-06-20")
                .seatsBy("2025-06-20", "2025-06-20", -4);
        assertThat(story.printed())
                .containsExactly(
                        JUNE,
                        "2025-06-15 credit-note -80.00: 10 2025-06-15 2025-07-01 -160.00 10 2025-06-15 2025-07-01 80.00");
    }

    private static Story june() {
        return Story.under("settlement.onChange", "INVOICE_NOW", "proration.onRemove", "NONE")
                .subscribe("2025-05-20", "2025-06-01", MAILBOX, 10, new Anchor.DayOfMonth(1), false)
                .run("2025-06-01");
    }
}
