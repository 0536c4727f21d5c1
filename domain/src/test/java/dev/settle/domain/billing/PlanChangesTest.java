package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.policy.Resolved;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What moving to another plan costs, of the same length or another. */
class PlanChangesTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan SUITE = Plans.plan("SUITE", "P1M", "20.00");
    private static final Plan YEARLY = Plans.plan("MAILBOX", "P1Y", "100.00");

    @Test
    void by_the_day_the_old_plan_is_given_back_and_the_new_one_charged() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", SUITE, true)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-16 invoice 5.00: 1 2025-04-16 2025-05-01 -5.00 1 2025-04-16 2025-05-01 10.00",
                        "2025-05-01 invoice 20.00: 1 2025-05-01 2025-06-01 20.00");
    }

    @Test
    void lines_that_a_change_of_plan_cut_name_the_answer_that_let_it() {
        Story changed = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", SUITE, true)
                .run("2025-05-01");
        assertThat(rules(changed)).containsExactly("", "DAILY", "DAILY", "");
        Story arrears = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", SUITE, true)
                .run("2025-06-01");
        assertThat(arrears.printed())
                .containsExactly(
                        "2025-05-01 invoice 15.00: 1 2025-04-01 2025-04-16 5.00 1 2025-04-16 2025-05-01 10.00",
                        "2025-06-01 invoice 20.00: 1 2025-05-01 2025-06-01 20.00");
        assertThat(rules(arrears)).containsExactly("DAILY", "DAILY", "");
    }

    /** 21 days of 31 are 6.77; the year that begins is whole, and nothing cut it. */
    @Test
    void what_a_longer_plan_gives_back_of_the_month_it_cut_short_names_the_answer_that_let_it() {
        Story story = Story.under(
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onPlanChange",
                        "NONE",
                        "intervalChange.MONTH_TO_YEAR.effective",
                        "NOW_WITH_CREDIT")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-11", "2025-03-11", YEARLY, true);
        assertThat(story.issued().get(1).lines())
                .extracting(line -> line.amount().toPlain() + " "
                        + line.derivation().rules().stream()
                                .map(rule -> rule.parameter().key())
                                .filter(key -> key.contains("hange"))
                                .toList())
                .containsExactly("-6.77 [intervalChange.MONTH_TO_YEAR.effective]", "100.00 []");
    }

    /** What each line says of proration.onPlanChange. */
    private static List<String> rules(Story story) {
        return story.issued().stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.derivation().rules().stream()
                        .filter(rule -> rule.parameter().equals(BillingParameters.ON_PLAN_CHANGE))
                        .map(Resolved::printed)
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void seats_that_came_on_the_day_of_the_change_and_are_billed_in_full_show_no_days_before_their_period() {
        Story story = Story.under(
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onAdd",
                        "NONE",
                        "proration.midPeriodAdd",
                        "FULL_NOW")
                .subscribe("2025-03-04", MAILBOX, 1)
                .seatsBy("2025-03-06", "2025-03-06", 3)
                .plan("2025-03-06", "2025-03-06", SUITE, true);
        assertThat(story.issued().stream()
                        .flatMap(draft -> draft.lines().stream())
                        .map(line -> line.period().orElseThrow().from()))
                .hasSizeGreaterThan(4)
                .allMatch(day -> !day.isBefore(LocalDate.of(2025, 3, 4)));
    }

    @Test
    void otherwise_the_old_plan_is_used_up_and_seats_that_leave_meanwhile_leave_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 2)
                .plan("2025-04-11", "2025-04-11", SUITE, false)
                .seatsTo("2025-04-16", "2025-04-16", 1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00",
                        "2025-05-01 invoice 20.00: 1 2025-05-01 2025-06-01 20.00");
    }

    @Test
    void from_month_to_year_the_unused_days_are_given_back_and_the_year_begins_that_day() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-11", "2025-03-11", YEARLY, true)
                .run("2026-03-11");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-03-11 invoice 93.23: 1 2025-03-11 2025-04-01 -6.77 1 2025-03-11 2026-03-11 100.00",
                        "2026-03-11 invoice 100.00: 1 2026-03-11 2027-03-11 100.00");
    }

    @Test
    void nobody_waits_a_year_for_the_bill_of_a_change_from_month_to_year() {
        Story story = Story.under()
                .subscribe("2025-02-01", MAILBOX, 1)
                .run("2025-03-01")
                .plan("2025-03-11", "2025-03-11", YEARLY, true)
                .run("2026-03-10");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 1 2025-02-01 2025-03-01 10.00 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 93.23: 1 2025-03-11 2025-04-01 -6.77 1 2025-03-11 2026-03-11 100.00");
    }

    @Test
    void a_change_scheduled_for_the_period_s_end_charges_no_part_of_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-11", "2025-04-01", YEARLY, false)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-04-01 invoice 100.00: 1 2025-04-01 2026-04-01 100.00");
    }

    @Test
    void another_currency_comes_on_a_document_of_its_own() {
        Plan dollars = Plans.plan("MAILBOX", "P1M", "12.00", Currency.getInstance("USD"), Optional.empty());
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", dollars, true);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00",
                        "2025-04-16 invoice 6.00: 1 2025-04-16 2025-05-01 6.00");
    }

    @Test
    void the_lines_of_one_period_sum_to_its_rounded_total() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan("2025-03-11", "2025-03-11", SUITE, true)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 16.77: 1 2025-03-01 2025-03-11 3.23 1 2025-03-11 2025-04-01 13.54");
    }

    @Test
    void a_seat_that_is_counted_whole_is_counted_once_however_often_it_changes_plan() {
        Story story = Story.under("billing.mode", "ARREARS", "billing.quantityBasis", "ANY_PRESENCE")
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", SUITE, true)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 15.00: 1 2025-04-01 2025-04-16 5.00 1 2025-04-16 2025-05-01 10.00");
    }

    @Test
    void a_plan_that_replaces_another_of_its_day_brings_back_the_period_that_one_cut() {
        LocalDate eleventh = LocalDate.of(2025, 3, 11);
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 1)
                .plan(
                        "s1",
                        eleventh,
                        eleventh,
                        SUITE,
                        true,
                        Optional.of(new Anchor.Anniversary().cycle(SUITE.every(), eleventh)))
                .plan("2025-03-11", "2025-03-11", SUITE, true)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 10.00: 1 2025-03-01 2025-04-01 10.00",
                        "2025-03-11 invoice 13.23: 1 2025-03-11 2025-04-01 -6.77 1 2025-03-11 2025-04-11 20.00",
                        "2025-03-11 credit-note -6.46: 1 2025-03-01 2025-03-11 -3.23 1 2025-03-11 2025-04-11 -20.00"
                                + " 1 2025-03-01 2025-03-11 3.23 1 2025-03-11 2025-04-01 13.54",
                        "2025-04-01 invoice 20.00: 1 2025-04-01 2025-05-01 20.00");
    }

    @Test
    void what_was_billed_in_full_before_the_first_day_is_given_back_for_days_that_were_served() {
        RandomPolicy policy = new RandomPolicy(Map.of(
                RandomPolicy.ALWAYS,
                Map.of("proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_NOW"),
                LocalDate.of(2025, 3, 8),
                Map.of("settlement.onChange", "INVOICE_NOW")));
        Story story = new Story(policy)
                .subscribe("2025-03-05", "2025-03-11", MAILBOX, 1, new Anchor.DayOfMonth(1), false)
                .run("2025-03-11")
                .seatsBy("2025-03-11", "2025-03-11", 1)
                .plan("2025-03-11", "2025-03-11", SUITE, true);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-11 invoice 10.00: 1 2025-03-11 2025-04-01 10.00",
                        "2025-03-11 invoice 6.77: 1 2025-03-11 2025-04-01 6.77",
                        "2025-03-11 invoice 16.78: 1 2025-03-11 2025-04-01 -3.22 2 2025-03-11 2025-04-01 -3.55"
                                + " 2 2025-03-11 2025-04-01 -10.00 1 2025-03-11 2025-04-01 6.45"
                                + " 2 2025-03-11 2025-04-01 27.10");
    }

    /** Two seats before the 11th and two from the 16th on: who left before the plan changed counts, and not who came after. */
    @Test
    void of_two_days_with_the_most_seats_the_first_one_counts() {
        Story story = Story.under("billing.mode", "ARREARS", "billing.quantityBasis", "HIGH_WATER")
                .subscribe("2025-04-01", MAILBOX, 2)
                .seatsBy("2025-04-11", "2025-04-11", -1)
                .plan("2025-04-13", "2025-04-13", SUITE, true)
                .seatsBy("2025-04-16", "2025-04-16", 1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly("2025-05-01 invoice 26.00: 1 2025-04-01 2025-04-13 4.00 1 2025-04-13 2025-05-01 12.00"
                        + " 1 2025-04-01 2025-05-01 10.00");
    }
}
