package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Moving the billing day: time is bridged, and no day is billed twice or missed. */
class AnchorChangesTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Anchor FIFTEENTH = new Anchor.DayOfMonth(15);

    @Test
    void in_advance_the_bridge_goes_from_the_covered_end_to_the_next_new_anchor() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .anchor("2025-03-10", "2025-03-10", FIFTEENTH)
                .run("2025-05-15");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00",
                        "2025-05-15 invoice 10.00: 1 2025-05-15 2025-06-15 10.00");
    }

    @Test
    void in_arrears_the_old_cycle_ends_on_the_day_of_the_change() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-02-01", MAILBOX, 1)
                .run("2025-03-01")
                .anchor("2025-03-10", "2025-03-10", FIFTEENTH)
                .run("2025-04-15");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-02-01 2025-03-01 10.00",
                        "2025-03-15 invoice 4.69: 1 2025-03-01 2025-03-10 2.90 1 2025-03-10 2025-03-15 1.79",
                        "2025-04-15 invoice 10.00: 1 2025-03-15 2025-04-15 10.00");
    }

    @Test
    void a_scheduled_change_bridges_from_where_time_is_covered_by_then() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .anchor("2025-03-10", "2025-04-20", FIFTEENTH)
                .run("2025-05-15");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 4.67: 1 2025-05-01 2025-05-15 4.67",
                        "2025-05-15 invoice 10.00: 1 2025-05-15 2025-06-15 10.00");
    }

    @Test
    void a_seat_that_is_billed_at_once_does_not_decide_which_of_two_cycles_comes_last() {
        assertThat(moving().run("2025-05-10").printed())
                .last()
                .isEqualTo("2025-05-10 invoice 60.00: 3 2025-05-10 2025-06-10 60.00");
        assertThat(moving().seatsBy("2025-03-12", "2025-03-15", 1)
                        .run("2025-05-10")
                        .printed())
                .contains("2025-03-15 invoice 10.00: 1 2025-03-15 2025-04-01 10.00")
                .last()
                .isEqualTo("2025-05-10 invoice 80.00: 4 2025-05-10 2025-06-10 80.00");
    }

    /** A plan that brings its billing day waits from the 20th on; a billing day that was chosen after it waits no less. */
    private static Story moving() {
        LocalDate told = LocalDate.of(2025, 3, 10);
        BillingCycle tenth = new Anchor.DayOfMonth(10).cycle(MAILBOX.every(), told);
        Plan larger = Plans.plan("LARGER", "P1M", "20.00");
        return Story.under("proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_NOW")
                .subscribe("2025-02-27", "2025-03-01", MAILBOX, 3, new Anchor.DayOfMonth(1), false)
                .run("2025-03-02")
                .plan("s1", told, LocalDate.of(2025, 3, 20), larger, true, Optional.of(tenth))
                .anchor("2025-03-11", "2025-03-11", new Anchor.DayOfMonth(23));
    }

    @Test
    void a_run_that_comes_late_bridges_the_same_days() {
        Story story = Story.under()
                .subscribe("2025-02-10", MAILBOX, 1)
                .anchor("2025-03-10", "2025-03-10", FIFTEENTH)
                .run("2025-04-15");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 16.79: 1 2025-02-10 2025-03-01 6.79 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00");
    }

    @Test
    void the_thirty_first_is_the_last_day_of_shorter_months_and_comes_back() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-01-31", "2025-01-31", MAILBOX, 1, new Anchor.DayOfMonth(31), false)
                .run("2025-04-30");
        assertThat(story.printed())
                .containsExactly(
                        "2025-01-31 invoice 10.00: 1 2025-01-31 2025-02-28 10.00",
                        "2025-02-28 invoice 10.00: 1 2025-02-28 2025-03-31 10.00",
                        "2025-03-31 invoice 10.00: 1 2025-03-31 2025-04-30 10.00",
                        "2025-04-30 invoice 10.00: 1 2025-04-30 2025-05-31 10.00");
    }

    /**
     * The month from the 3rd on is billed by who was bought, and April would be by who is reported. Three of 31.00 for nine days of
     * it are due as they come, though a billing day waits that would have April begin within those.
     */
    @Test
    void a_billing_day_that_waits_does_not_decide_by_which_count_covered_days_are_billed() {
        RandomPolicy policy = new RandomPolicy(
                Map.of(RandomPolicy.ALWAYS, billedBy("PURCHASED"), Story.day("2025-03-10"), billedBy("REPORTED")));
        Story story = new Story(policy)
                .subscribe(
                        "2025-03-03",
                        "2025-03-03",
                        Plans.plan("MAILBOX", "P1M", "31.00"),
                        3,
                        new Anchor.DayOfMonth(3),
                        false)
                .run("2025-03-03")
                .anchor("2025-03-20", "2025-03-20", new Anchor.DayOfMonth(1))
                .seatsTo("2025-03-25", "2025-03-25", 6);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-03 invoice 93.00: 3 2025-03-03 2025-04-03 93.00",
                        "2025-03-25 invoice 27.00: 3 2025-03-25 2025-04-03 27.00");
    }

    private static Map<String, String> billedBy(String count) {
        return Map.of("billing.mode", "ADVANCE", "settlement.onChange", "INVOICE_NOW", "billing.quantitySource", count);
    }

    @Test
    void a_scheduled_plan_keeps_its_own_cycle_when_the_anchor_moves_before_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-05", "2025-05-01", Plans.plan("MAILBOX", "P1Y", "100.00"), true)
                .anchor("2025-03-10", "2025-03-10", FIFTEENTH)
                .run("2025-12-31");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 4.52: 1 2025-04-01 2025-04-15 4.52",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00",
                        "2025-05-01 invoice 95.33: 1 2025-05-01 2025-05-15 -4.67 1 2025-05-01 2026-05-01 100.00");
    }

    /** What was chosen last counts: 14 of 365 days of 100.00 up to the 15th of May. */
    @Test
    void a_billing_day_chosen_after_a_plan_that_brings_its_own_rules_it_from_the_same_day() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-05", "2025-05-01", Plans.plan("MAILBOX", "P1Y", "100.00"), true)
                .anchor("2025-03-10", "2025-05-01", FIFTEENTH)
                .run("2026-01-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 3.84: 1 2025-05-01 2025-05-15 3.84",
                        "2025-05-15 invoice 100.00: 1 2025-05-15 2026-05-15 100.00");
    }

    @Test
    void a_plan_that_waits_takes_over_where_covered_time_ends_before_a_moved_anchor_is_billed() {
        Story story = Story.under()
                .subscribe("2025-02-01", MAILBOX, 1)
                .run("2025-03-01")
                .anchor("2025-03-10", "2025-03-10", FIFTEENTH)
                .plan("2025-03-12", "2025-03-12", Plans.plan("MAILBOX", "P1Y", "100.00"), false)
                .run("2026-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 1 2025-02-01 2025-03-01 10.00 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 100.00: 1 2025-04-01 2026-04-01 100.00",
                        "2026-04-01 invoice 100.00: 1 2026-04-01 2027-04-01 100.00");
    }

    @Test
    void a_late_run_covers_free_time_that_was_not_known_to_end() {
        Story inTime = movesWhileFree("2025-04-01", "2025-05-15");
        assertThat(inTime.printed())
                .containsExactly(
                        "2025-05-01 invoice 16.66: 1 2025-04-20 2025-05-01 7.33 1 2025-05-01 2025-05-15 9.33",
                        "2025-05-15 invoice 20.00: 1 2025-05-15 2025-06-15 20.00");
        assertThat(movesWhileFree("2025-05-15").printed()).isEqualTo(inTime.printed());
    }

    private static Story movesWhileFree(String... runs) {
        Story story = Story.under()
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-01", "2025-03-01", Plans.free("FREE"), true);
        for (String run : List.of(runs).subList(0, runs.length - 1)) {
            story.run(run);
        }
        return story.anchor("2025-04-10", "2025-04-10", FIFTEENTH)
                .plan("2025-04-20", "2025-04-20", Plans.plan("SUITE", "P1M", "20.00"), true)
                .run(runs[runs.length - 1]);
    }
}
