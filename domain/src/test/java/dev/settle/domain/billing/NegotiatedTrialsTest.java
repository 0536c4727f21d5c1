package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trials with free days and time to negotiate: who decides, who never does, and what is billed then. */
class NegotiatedTrialsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Anchor FIRST = new Anchor.DayOfMonth(1);

    @Test
    void connected_on_31_january_the_negotiation_ends_on_2_april_and_the_use_on_31_march() {
        assertThat(undecided("LATER", "NONE").run("2025-04-30").printed())
                .containsExactly("2025-04-02 invoice 9.67: 1 2025-04-02 2025-05-01 9.67");
        assertThat(undecided("EARLIER", "NONE").run("2025-04-01").printed())
                .containsExactly(
                        "2025-03-31 invoice 0.32: 1 2025-03-31 2025-04-01 0.32",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void the_forced_invoice_may_cover_the_negotiation_too() {
        assertThat(undecided("LATER", "NEGOTIATION_MONTH").run("2025-04-30").printed())
                .containsExactly(
                        "2025-04-02 invoice 19.68: 1 2025-03-02 2025-04-01 9.68 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void who_continues_is_billed_from_that_day_in_the_named_group() {
        Story story = undecided("LATER", "NONE")
                .happens("2025-03-20", ServiceEvent.CONTINUES, Optional.of(15))
                .run("2025-05-15");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-20 invoice 8.39: 1 2025-03-20 2025-04-15 8.39",
                        "2025-04-15 invoice 10.00: 1 2025-04-15 2025-05-15 10.00",
                        "2025-05-15 invoice 10.00: 1 2025-05-15 2025-06-15 10.00");
    }

    @Test
    void who_continues_within_the_free_days_is_billed_when_they_end() {
        Story story = undecided("LATER", "NONE")
                .happens("2025-02-10", ServiceEvent.CONTINUES, Optional.of(30))
                .run("2025-03-30");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-02 invoice 9.33: 1 2025-03-02 2025-03-30 9.33",
                        "2025-03-30 invoice 10.00: 1 2025-03-30 2025-04-30 10.00");
    }

    @Test
    void who_continues_after_the_forced_invoice_changes_nothing() {
        Story story = undecided("LATER", "NONE")
                .run("2025-04-10")
                .happens("2025-04-10", ServiceEvent.CONTINUES)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-02 invoice 9.67: 1 2025-04-02 2025-05-01 9.67",
                        "2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    @Test
    void who_declines_is_never_billed_and_who_declines_after_the_forced_invoice_leaves() {
        assertThat(undecided("LATER", "NONE")
                        .happens("2025-03-20", ServiceEvent.DECLINES)
                        .run("2025-08-01")
                        .printed())
                .isEmpty();
        assertThat(undecided("LATER", "NONE")
                        .run("2025-04-11")
                        .happens("2025-04-11", ServiceEvent.DECLINES)
                        .run("2025-08-01")
                        .printed())
                .containsExactly(
                        "2025-04-02 invoice 9.67: 1 2025-04-02 2025-05-01 9.67",
                        "2025-04-11 credit-note -6.67: 1 2025-04-11 2025-05-01 -6.67");
    }

    @Test
    void two_months_of_use_count_from_the_connection_although_the_free_days_began_with_the_order() {
        Story story = Story.under(
                        "trial.kind", "FREE_PLUS_NEGOTIATION",
                        "trial.free", "P14D from ORDERED",
                        "trial.backstop", "P2M of USE",
                        "trial.clockConflict", "BACKSTOP",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-01-20", "2025-01-20", MAILBOX, 1, FIRST, true)
                .run("2025-04-15");
        assertThat(story.printed()).isEmpty();
        assertThat(story.happens("2025-04-15", ServiceEvent.CONNECTED)
                        .run("2025-06-14")
                        .printed())
                .isEmpty();
        assertThat(story.run("2025-06-30").printed())
                .containsExactly("2025-06-15 invoice 5.33: 1 2025-06-15 2025-07-01 5.33");
    }

    private static Story undecided(String clock, String backbill) {
        return Story.under(
                        "trial.kind",
                        "FREE_PLUS_NEGOTIATION",
                        "trial.clockConflict",
                        clock,
                        "trial.backbill",
                        backbill,
                        "settlement.onChange",
                        "INVOICE_NOW")
                .subscribe("2025-01-20", "2025-01-20", MAILBOX, 1, FIRST, true)
                .happens("2025-01-31", ServiceEvent.CONNECTED);
    }

    @Test
    void a_trial_that_ends_after_billing_has_moved_to_arrears_waits_for_its_anchor() {
        Story story = forced("2025-03-20", "billing.mode", "ARREARS")
                .subscribe("2025-03-01", "2025-03-01", MAILBOX, 1, FIRST, true)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 15.48: 1 2025-03-15 2025-04-01 5.48 1 2025-04-01 2025-05-01 10.00",
                        "2025-06-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    @Test
    void a_forced_invoice_knows_the_plan_that_was_chosen_before_it() {
        Story story = forced("2025-03-20", "settlement.onChange", "NEXT_INVOICE")
                .subscribe("2025-03-05", "2025-03-05", MAILBOX, 1, FIRST, true)
                .plan("2025-03-25", "2025-03-25", Plans.plan("SUITE", "P1M", "20.00"), true)
                .cancel("2025-05-10", "2025-05-10")
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-05 invoice 46.45: 1 2025-03-19 2025-03-25 1.94 1 2025-03-25 2025-04-01 4.51"
                                + " 1 2025-04-01 2025-05-01 20.00 1 2025-05-01 2025-06-01 20.00",
                        "2025-06-01 credit-note -14.19: 1 2025-05-10 2025-06-01 -14.19");
    }

    @Test
    void who_leaves_before_anybody_decided_is_never_billed() {
        Story story = undecided("LATER", "NEGOTIATION_MONTH")
                .cancel("2025-03-20", "2025-03-20")
                .run("2025-08-01");
        assertThat(story.printed()).isEmpty();
    }

    @Test
    void a_forced_invoice_is_given_back_when_it_turns_out_that_somebody_had_declined_in_time() {
        Story story = undecided("LATER", "NEGOTIATION_MONTH")
                .run("2025-04-10")
                .happens(
                        "s1", Story.day("2025-04-10"), Story.day("2025-03-20"), ServiceEvent.DECLINES, Optional.empty())
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-02 invoice 19.68: 1 2025-03-02 2025-04-01 9.68 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-10 correction -19.68: 1 2025-03-02 2025-04-01 -9.68 1 2025-04-01 2025-05-01 -10.00");
    }

    @Test
    void no_credit_is_dated_before_the_forced_invoice_it_is_given_back_from() {
        Story story = forced("2025-03-20", "settlement.onChange", "NEXT_INVOICE")
                .subscribe("2025-03-05", "2025-03-05", MAILBOX, 3, FIRST, true)
                .seatsTo("2025-05-10", "2025-03-25", 2)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-05 invoice 72.58: 3 2025-03-19 2025-04-01 12.58 3 2025-04-01 2025-05-01 30.00"
                                + " 3 2025-05-01 2025-06-01 30.00",
                        "2025-06-01 credit-note -2.26: 1 2025-03-25 2025-04-01 -2.26 1 2025-04-01 2025-05-01 -10.00"
                                + " 1 2025-05-01 2025-06-01 -10.00 2 2025-06-01 2025-07-01 20.00");
    }

    /** A trial that is forced into an invoice at once, under a policy that says something else from a day on. */
    private static Story forced(String day, String key, String value) {
        return new Story(new RandomPolicy(Map.of(
                RandomPolicy.ALWAYS,
                Map.of(
                        "trial.kind", "FREE_PLUS_NEGOTIATION",
                        "trial.free", "P14D from ORDERED",
                        "trial.backstop", "P2M from ORDERED",
                        "trial.backbill", "NEGOTIATION_MONTH",
                        "settlement.onChange", "INVOICE_NOW"),
                Story.day(day),
                Map.of(key, value))));
    }

    @Test
    void who_turns_out_to_have_left_a_trial_in_time_is_given_back_all_that_was_billed_since_its_free_days() {
        Story story = Story.under(
                        "trial.kind", "FREE_PLUS_NEGOTIATION",
                        "trial.free", "P14D from ORDERED",
                        "trial.negotiation", "P2M",
                        "trial.clockConflict", "NEGOTIATION_END",
                        "trial.backbill", "NEGOTIATION_MONTH",
                        "trial.onUndecided", "INVOICE",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-01-01", "2025-01-01", MAILBOX, 1, FIRST, true)
                .run("2025-03-15")
                .cancel("2025-03-20", "2025-03-10");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-15 invoice 25.48: 1 2025-01-15 2025-02-01 5.48 1 2025-02-01 2025-03-01 10.00"
                                + " 1 2025-03-01 2025-04-01 10.00",
                        "2025-03-20 correction -25.48: 1 2025-01-15 2025-02-01 -5.48 1 2025-02-01 2025-03-01 -10.00"
                                + " 1 2025-03-01 2025-04-01 -10.00");
    }

    /** Told on the day of the anchor the cancellation came too late to leave before June; the answer had not. */
    @Test
    void who_declines_in_time_and_cancels_on_that_very_day_left_in_time() {
        Story story = Story.under(
                        "trial.kind", "FREE_PLUS_NEGOTIATION",
                        "trial.free", "P14D from ORDERED",
                        "proration.onCancel", "NONE",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", "2025-04-01", MAILBOX, 1, FIRST, true)
                .happens("2025-05-01", ServiceEvent.CONTINUES);
        LocalDate june = Story.day("2025-06-01");
        story.happens("s1", Story.day("2025-05-20"), june, ServiceEvent.DECLINES, Optional.empty())
                .run("2025-06-01")
                .cancel("2025-06-01", "2025-06-01")
                .run("2025-08-01");
        assertThat(story.printed()).containsExactly("2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }
}
