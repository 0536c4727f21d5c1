package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a trial ends, and what is billed then. */
class TrialsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Anchor FIRST = new Anchor.DayOfMonth(1);

    @Test
    void a_trial_cancelled_on_31_may_is_never_charged() {
        assertThat(untilAnchor()
                        .cancel("2025-05-31", "2025-05-31")
                        .run("2025-08-01")
                        .printed())
                .isEmpty();
    }

    @Test
    void cancelled_on_1_june_it_is_billed_for_all_of_june() {
        assertThat(untilAnchor()
                        .cancel("2025-06-01", "2025-06-01")
                        .run("2025-08-01")
                        .printed())
                .containsExactly("2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00");
    }

    @Test
    void not_cancelled_it_is_billed_at_every_anchor() {
        assertThat(untilAnchor().run("2025-07-01").printed())
                .containsExactly(
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00",
                        "2025-07-01 invoice 10.00: 1 2025-07-01 2025-08-01 10.00");
    }

    @Test
    void nobody_is_billed_before_the_connection_when_that_starts_the_clock() {
        Story story = Story.under("billing.start", "CONNECTED", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-05", MAILBOX, 1)
                .run("2025-05-01");
        assertThat(story.printed()).isEmpty();
        assertThat(story.happens("2025-05-17", ServiceEvent.CONNECTED).printed())
                .containsExactly("2025-05-17 invoice 4.84: 1 2025-05-17 2025-06-01 4.84");
    }

    @Test
    void a_trial_that_ends_after_its_free_days_counts_them_from_the_connection() {
        Story story = Story.under(
                        "trial.kind", "UNTIL_ANCHOR",
                        "trial.end", "AFTER_FREE",
                        "trial.free", "P30D from CONNECTED",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", "2025-03-01", MAILBOX, 1, FIRST, true)
                .run("2025-05-17");
        assertThat(story.printed()).isEmpty();
        assertThat(story.happens("2025-05-17", ServiceEvent.CONNECTED)
                        .run("2025-06-30")
                        .printed())
                .containsExactly("2025-06-16 invoice 5.00: 1 2025-06-16 2025-07-01 5.00");
    }

    /** The trial ends on the anchor of the order, whatever moved since: who looks at the bill then must find it there. */
    @Test
    void a_trial_entered_late_is_billed_though_its_plan_changed_meanwhile() {
        Story story = Story.under(
                        "trial.kind", "UNTIL_ANCHOR",
                        "settlement.onChange", "INVOICE_NOW",
                        "proration.onPlanChange", "NONE")
                .subscribe("2025-04-05", "2025-03-10", Plans.plan("MAILBOX", "P1M", "31.00"), 1, FIRST, true)
                .plan("2025-04-06", "2025-03-20", Plans.plan("QUARTER", "P3M", "90.00"), false)
                .run("2025-07-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-05 invoice 31.00: 1 2025-04-01 2025-05-01 31.00",
                        "2025-04-06 invoice 59.00: 1 2025-04-01 2025-05-01 -31.00 1 2025-04-01 2025-07-01 90.00",
                        "2025-07-01 invoice 90.00: 1 2025-07-01 2025-10-01 90.00");
    }

    /** Connected on 17 May, two weeks after its free days: 15 days of 31 are 4.84. */
    @Test
    void a_trial_whose_billing_clock_never_started_is_pending_when_its_free_days_are_over() {
        Story story = Story.under(
                        "trial.kind", "UNTIL_ANCHOR",
                        "billing.start", "CONNECTED",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-05", "2025-04-05", MAILBOX, 1, FIRST, true)
                .run("2025-05-16");
        assertThat(story.printed()).isEmpty();
        assertThat(story.happens("2025-05-17", ServiceEvent.CONNECTED)
                        .run("2025-05-31")
                        .printed())
                .containsExactly("2025-05-17 invoice 4.84: 1 2025-05-17 2025-06-01 4.84");
    }

    @Test
    void a_trial_whose_billing_clock_started_in_its_free_days_is_billed_from_their_end() {
        Story story = Story.under("trial.kind", "UNTIL_ANCHOR", "billing.start", "CONNECTED")
                .subscribe("2025-04-05", "2025-04-05", MAILBOX, 1, FIRST, true)
                .happens("2025-04-20", ServiceEvent.CONNECTED)
                .run("2025-05-31");
        assertThat(story.printed()).containsExactly("2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    @Test
    void a_group_joined_after_the_trial_does_not_move_its_end() {
        assertThat(connectedInGroup(true).printed())
                .containsExactly(
                        "2025-04-10 invoice 10.00: 1 2025-04-10 2025-05-10 10.00",
                        "2025-05-10 invoice 10.00: 1 2025-05-10 2025-06-10 10.00",
                        "2025-06-10 invoice 1.61: 1 2025-06-10 2025-06-15 1.61",
                        "2025-06-15 invoice 10.00: 1 2025-06-15 2025-07-15 10.00")
                .isEqualTo(connectedInGroup(false).printed());
    }

    private static Story connectedInGroup(boolean prompt) {
        Story story = Story.under("trial.kind", "UNTIL_ANCHOR")
                .subscribe("2025-03-12", "2025-03-12", MAILBOX, 1, new Anchor.DayOfMonth(10), true);
        if (prompt) {
            story.run("2025-05-20");
        }
        return story.happens("2025-05-20", ServiceEvent.CONNECTED, Optional.of(15))
                .run("2025-06-20");
    }

    private static Story untilAnchor() {
        return Story.under(
                        "trial.kind", "UNTIL_ANCHOR",
                        "proration.onCancel", "NONE",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-05-20", "2025-05-20", MAILBOX, 1, FIRST, true);
    }

    @Test
    void who_leaves_before_billing_starts_owes_nothing_for_seats_added_meanwhile() {
        Story story = Story.under(
                        "billing.start",
                        "CONNECTED",
                        "billing.mode",
                        "ARREARS",
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onAdd",
                        "NONE",
                        "proration.midPeriodAdd",
                        "FULL_ON_NEXT_INVOICE")
                .subscribe("2025-03-01", MAILBOX, 1)
                .seatsBy("2025-03-10", "2025-03-10", 2)
                .cancel("2025-04-20", "2025-04-20")
                .run("2025-08-01");
        assertThat(story.printed()).isEmpty();
    }

    @Test
    void a_trial_until_an_anchor_ends_on_it_although_the_cycle_is_changed_that_day() {
        Story story = Story.under("trial.kind", "UNTIL_ANCHOR")
                .subscribe("2025-05-20", "2025-05-20", MAILBOX, 1, FIRST, true)
                .anchor("2025-06-01", "2025-06-01", new Anchor.DayOfMonth(9))
                .run("2025-06-09");
        assertThat(story.printed()).containsExactly("2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00");
    }
}
