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

/** Moving between plans that cost nothing, from there to one at 10.00 a month, and back. */
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

    @Test
    void a_free_plan_is_never_billed_and_the_paid_one_after_it_from_its_first_day() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-01-10", Plans.free("FREE"), 1)
                .run("2025-03-01")
                .plan("2025-03-11", "2025-03-11", MAILBOX, true)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-11 invoice 6.77: 1 2025-03-11 2025-04-01 6.77",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void how_the_first_paid_days_are_billed_goes_by_the_policy_of_the_day_that_ends_the_free_plan() {
        assertThat(madePaid("DAILY", "NONE"))
                .containsExactly("2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
        assertThat(madePaid("NONE", "DAILY"))
                .containsExactly(
                        "2025-03-11 invoice 6.77: 1 2025-03-11 2025-04-01 6.77",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void free_seats_that_leave_on_the_day_the_others_begin_to_cost_something_cost_nothing() {
        LocalDate day = LocalDate.of(2025, 3, 11);
        BillingCycle first = new Anchor.DayOfMonth(1).cycle(MAILBOX.every(), day);
        Map<String, String> inFull = Map.of(
                "settlement.onChange", "INVOICE_NOW", "proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_NOW");
        Story story = new Story(inFull)
                .subscribe("2025-01-10", Plans.free("FREE"), 3)
                .seatsTo("2025-03-11", "2025-03-11", 1)
                .plan("s1", day, day, MAILBOX, true, Optional.of(first));
        assertThat(story.printed()).containsExactly("2025-03-11 invoice 10.00: 1 2025-03-11 2025-04-01 10.00");
    }

    @Test
    void whether_the_first_paid_days_wait_for_an_invoice_goes_by_that_day_too() {
        Story story = new Story(changing(Map.of(), Map.of("settlement.onChange", "INVOICE_NOW")))
                .subscribe("2025-01-10", Plans.free("FREE"), 1)
                .plan("2025-03-11", "2025-03-11", MAILBOX, true);
        assertThat(story.printed()).containsExactly("2025-03-11 invoice 6.77: 1 2025-03-11 2025-04-01 6.77");
    }

    /** @param later what is said about seats that are added from the day before the plan changes on */
    private static List<String> madePaid(String onAdd, String later) {
        return new Story(changing(
                        Map.of("settlement.onChange", "INVOICE_NOW", "proration.onAdd", onAdd),
                        Map.of("settlement.onChange", "INVOICE_NOW", "proration.onAdd", later)))
                .subscribe("2025-01-10", Plans.free("FREE"), 1)
                .run("2025-03-01")
                .plan("2025-03-11", "2025-03-11", MAILBOX, true)
                .run("2025-04-01")
                .printed();
    }

    private static RandomPolicy changing(Map<String, String> always, Map<String, String> later) {
        return new RandomPolicy(Map.of(RandomPolicy.ALWAYS, always, LocalDate.of(2025, 3, 10), later));
    }

    @Test
    void going_back_to_the_free_plan_gives_back_what_is_unused_and_ends_the_bills() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", Plans.free("FREE"), true)
                .run("2025-08-01")
                .plan("2025-08-17", "2025-08-17", MAILBOX, true);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00",
                        "2025-08-17 invoice 4.84: 1 2025-08-17 2025-09-01 4.84");
    }

    /** 31 days of a year at 365.00. */
    @Test
    void what_is_given_back_of_a_year_that_turns_free_names_the_answer_for_plans_for_what_is_free_has_no_length() {
        Story year = Story.under("settlement.onChange", "INVOICE_NOW", "proration.onPlanChange", "DAILY")
                .subscribe("2025-01-01", Plans.plan("MAILBOX", "P1Y", "365.00"), 1)
                .plan("2025-12-01", "2025-12-01", Plans.free("FREE"), true);
        assertThat(year.printed())
                .containsExactly(
                        "2025-01-01 invoice 365.00: 1 2025-01-01 2026-01-01 365.00",
                        "2025-12-01 credit-note -31.00: 1 2025-12-01 2026-01-01 -31.00");
        assertThat(year.issued().get(1).lines().get(0).derivation().rules())
                .extracting(rule -> rule.parameter().key())
                .contains("proration.onPlanChange");
    }
}
