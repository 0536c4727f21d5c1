package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.CountSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is billed when policy adopts a count that differs from the one it names. */
class AdoptedCountsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

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

    private static Story bought4() {
        return Story.under("reconcile.drift", "ADOPT")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsBy("2025-03-11", "2025-03-11", 1);
    }

    private static Story report(Story story, String on, String effective, int count) {
        return story.seats(
                "s1", CountSource.REPORTED, LocalDate.parse(on), LocalDate.parse(effective), true, count, false);
    }
}
