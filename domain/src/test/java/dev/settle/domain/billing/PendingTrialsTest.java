package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.TrialClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trials with time to negotiate that are decided before their billing clock has started, or after. Free until 3 February. */
class PendingTrialsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    /** 15 days of 31 are 4.84. */
    @Test
    void who_continues_is_billed_from_the_day_the_billing_clock_starts() {
        Story story = trial("billing.start", "CONNECTED", "trial.convert", "EXPLICIT_OPT_IN")
                .happens("2025-02-10", ServiceEvent.CONTINUES)
                .run("2025-03-16");
        assertThat(story.printed()).isEmpty();
        assertThat(story.happens("2025-03-17", ServiceEvent.CONNECTED)
                        .run("2025-03-31")
                        .printed())
                .containsExactly("2025-03-17 invoice 4.84: 1 2025-03-17 2025-04-01 4.84");
    }

    @Test
    void nobody_negotiates_any_more_while_it_waits_for_its_billing_clock() {
        Story story = trial("billing.start", "CONNECTED", "trial.convert", "EXPLICIT_OPT_IN")
                .happens("2025-02-10", ServiceEvent.CONTINUES);
        TrialClock clock = story.clock("s1");
        assertThat(clock.stateOn(Story.day("2025-02-09"))).contains(TrialClock.State.NEGOTIATION);
        assertThat(clock.stateOn(Story.day("2025-02-10"))).isEmpty();
        assertThat(clock.billedFrom()).isEmpty();
    }

    /** 19 days of 28 are 6.79. */
    @Test
    void who_continues_after_the_billing_clock_started_is_billed_from_that_day() {
        Story story = trial("billing.start", "PAID", "trial.convert", "EXPLICIT_OPT_IN")
                .happens("2025-01-25", ServiceEvent.PAID)
                .happens("2025-02-10", ServiceEvent.CONTINUES)
                .run("2025-02-28");
        assertThat(story.printed()).containsExactly("2025-02-10 invoice 6.79: 1 2025-02-10 2025-03-01 6.79");
    }

    /** 11 days of 28 are 3.93. */
    @Test
    void a_trial_that_converts_by_itself_waits_for_its_billing_clock_too() {
        Story story = trial("billing.start", "CONNECTED", "trial.convert", "AUTOMATIC")
                .run("2025-02-17")
                .happens("2025-02-18", ServiceEvent.CONNECTED)
                .run("2025-02-28");
        assertThat(story.printed()).containsExactly("2025-02-18 invoice 3.93: 1 2025-02-18 2025-03-01 3.93");
    }

    /** The talks end on 3 March; 9 days of 28 are 3.21. */
    @Test
    void a_forced_invoice_covers_no_negotiation_from_before_the_billing_clock_started() {
        Story story = trial(
                        "billing.start", "PROVISIONED",
                        "trial.clockConflict", "NEGOTIATION_END",
                        "trial.backbill", "NEGOTIATION_MONTH")
                .happens("2025-02-20", ServiceEvent.PROVISIONED)
                .run("2025-03-31");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-03 invoice 13.21: 1 2025-02-20 2025-03-01 3.21 1 2025-03-01 2025-04-01 10.00");
    }

    /** That nothing happens is impossible, R002-16. 29 days of 31 are 9.35. */
    @Test
    void who_never_answers_is_invoiced_though_the_billing_clock_has_not_started() {
        for (String backbill : List.of("NONE", "NEGOTIATION_MONTH")) {
            Story story = trial(
                    "billing.start", "PROVISIONED",
                    "trial.clockConflict", "NEGOTIATION_END",
                    "trial.backbill", backbill);
            String invoice = "2025-03-03 invoice 9.35: 1 2025-03-03 2025-04-01 9.35";
            assertThat(story.run("2025-03-31").printed()).containsExactly(invoice);
            assertThat(story.happens("2025-03-31", ServiceEvent.PROVISIONED)
                            .run("2025-03-31")
                            .printed())
                    .containsExactly(invoice);
        }
    }

    @Test
    void who_declines_before_the_billing_clock_started_is_never_billed() {
        Story story = trial("billing.start", "CONNECTED", "trial.convert", "EXPLICIT_OPT_IN")
                .happens("2025-02-10", ServiceEvent.CONTINUES)
                .happens("2025-02-20", ServiceEvent.DECLINES)
                .happens("2025-03-01", ServiceEvent.CONNECTED)
                .run("2025-06-01");
        assertThat(story.printed()).isEmpty();
        assertThat(story.clock("s1").disabled()).contains(Story.day("2025-02-20"));
    }

    private static Story trial(String... more) {
        List<String> policy = new ArrayList<>(List.of(more));
        policy.addAll(List.of("trial.kind", "FREE_PLUS_NEGOTIATION", "trial.free", "P14D from ORDERED"));
        policy.addAll(List.of("settlement.onChange", "INVOICE_NOW"));
        return Story.under(policy.toArray(String[]::new))
                .subscribe("2025-01-20", "2025-01-20", MAILBOX, 1, new Anchor.DayOfMonth(1), true);
    }
}
