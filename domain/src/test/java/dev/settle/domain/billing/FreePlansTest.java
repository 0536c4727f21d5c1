package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moving between plans that cost nothing, and from there to one at 10.00 a month. */
class FreePlansTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    private final Story story = Story.under("settlement.onChange", "INVOICE_NOW")
            .subscribe("2025-04-01", Plans.free("FREE"), 1)
            .plan("2025-04-03", "2025-04-03", Plans.free("FREE_TOO"), true);

    @Test
    void nothing_is_ever_due_of_plans_that_are_all_free() {
        assertThat(Billing.next(story.book(), story.rules())).isEmpty();
    }

    /** 26 days of 30 are 8.67. */
    @Test
    void a_paid_plan_that_is_told_late_is_billed_on_the_day_it_is_told() {
        story.plan("2025-04-10", "2025-04-05", MAILBOX, true).run("2025-04-30");
        assertThat(story.printed()).containsExactly("2025-04-10 invoice 8.67: 1 2025-04-05 2025-05-01 8.67");
    }

    /** 23 days of 30 are 7.67. */
    @Test
    void a_paid_plan_that_is_told_ahead_is_billed_on_the_day_it_takes_effect() {
        story.plan("2025-04-04", "2025-04-08", MAILBOX, true).run("2025-04-30");
        assertThat(story.printed()).containsExactly("2025-04-08 invoice 7.67: 1 2025-04-08 2025-05-01 7.67");
    }

    /** Of March 20 days of 31 are 6.45; the earlier plan is as dear as the one that comes in April. */
    @Test
    void a_paid_plan_that_comes_before_one_that_is_scheduled_is_billed_at_the_first_anchor_all_the_same() {
        Story sooner = Story.under("proration.onAdd", "DAILY")
                .subscribe("2025-01-01", Plans.free("FREE"), 1)
                .plan("2025-03-10", "2025-04-15", Plans.plan("LARGER", "P1M", "10.00"), true)
                .plan("2025-03-12", "2025-03-12", MAILBOX, true)
                .run("2025-04-14");
        assertThat(sooner.printed())
                .containsExactly(
                        "2025-04-01 invoice 16.45: 1 2025-03-12 2025-04-01 6.45 1 2025-04-01 2025-05-01 10.00");
    }

    /** A change that was ordered while changes waited for the next invoice is known to the first one: nothing waits behind it. */
    @Test
    void seats_given_up_on_the_day_billing_begins_are_not_billed_first() {
        Map<String, String> atOnce = Map.of("settlement.onChange", "INVOICE_NOW");
        Story waited = new Story(
                        new RandomPolicy(Map.of(RandomPolicy.ALWAYS, Map.of(), LocalDate.of(2025, 3, 14), atOnce)))
                .subscribe("2025-02-20", Plans.free("FREE"), 2)
                .seatsTo("2025-02-20", "2025-03-10", 3)
                .seatsTo("2025-04-06", "2025-04-06", 1)
                .plan("2025-04-06", "2025-04-06", MAILBOX, true);
        assertThat(waited.printed()).containsExactly("2025-04-06 invoice 8.33: 1 2025-04-06 2025-05-01 8.33");
    }
}
