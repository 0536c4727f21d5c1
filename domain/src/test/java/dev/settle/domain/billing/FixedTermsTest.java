package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One mailbox at 10.00 a month, ordered from 1 to 16 April and paid for by the day: 5.00. */
class FixedTermsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    private final Story story = Story.under("settlement.onChange", "INVOICE_NOW")
            .subscribe(
                    "s1",
                    Story.day("2025-03-20"),
                    Story.day("2025-04-01"),
                    Optional.of(Story.day("2025-04-16")),
                    MAILBOX,
                    1,
                    new Anchor.DayOfMonth(1),
                    false);

    @Test
    void who_cancels_to_a_later_day_leaves_when_the_term_ends() {
        story.cancel("2025-04-05", "2025-04-21").run("2025-07-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 5.00: 1 2025-04-01 2025-04-16 5.00");
    }

    @Test
    void who_cancels_to_an_earlier_day_leaves_on_that_one() {
        story.cancel("2025-04-05", "2025-04-11").run("2025-07-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 5.00: 1 2025-04-01 2025-04-16 5.00",
                        "2025-04-11 credit-note -1.67: 1 2025-04-11 2025-04-16 -1.67"); // 3.33 is owed for ten days
    }

    @Test
    void who_cancels_to_the_very_day_the_term_ends_leaves_as_was_told_at_the_order() {
        story.run("2025-04-16").cancel("2025-04-16", "2025-04-16").run("2025-07-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 5.00: 1 2025-04-01 2025-04-16 5.00");
    }

    @Test
    void cancelling_on_an_anchor_that_ends_the_term_does_not_buy_the_month_it_begins() {
        Story april = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onCancel", "NONE")
                .subscribe(
                        "s1",
                        Story.day("2025-03-20"),
                        Story.day("2025-04-01"),
                        Optional.of(Story.day("2025-05-01")),
                        MAILBOX,
                        1,
                        new Anchor.DayOfMonth(1),
                        false)
                .run("2025-05-01")
                .cancel("2025-05-01", "2025-05-01")
                .run("2025-07-01");
        assertThat(april.printed()).containsExactly("2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
    }
}
