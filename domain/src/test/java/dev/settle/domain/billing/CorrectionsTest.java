package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded after the day it takes effect corrects what was billed, and names the line it corrects. */
class CorrectionsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void a_removal_told_late_gives_back_from_each_invoice_what_was_too_much_on_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .seatsTo("2025-04-10", "2025-03-11", 1);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-10 correction -16.77: 1 2025-03-11 2025-04-01 -6.77 1 2025-04-01 2025-05-01 -10.00");
        assertThat(story.issued().get(2).lines().stream()
                        .map(line -> line.corrects().orElseThrow().toString()))
                .containsExactly("N1/1", "N2/1");
    }

    @Test
    void an_addition_told_late_is_charged_for_and_names_the_line_it_adds_to() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .seatsBy("2025-04-20", "2025-04-16", 1);
        assertThat(story.printed()).last().isEqualTo("2025-04-20 correction 5.00: 1 2025-04-16 2025-05-01 5.00");
        assertThat(story.issued().get(1).lines().get(0).corrects()).hasToString("Optional[N1/1]");
    }

    @Test
    void with_the_next_invoice_the_correction_is_one_of_its_lines() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .seatsTo("2025-04-10", "2025-03-11", 1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-05-01 invoice 3.23: 1 2025-03-11 2025-04-01 -6.77 1 2025-04-01 2025-05-01 10.00");
    }

    @Test
    void a_late_run_knows_what_took_effect_before_its_anchor() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-03-01", MAILBOX, 2)
                .seatsTo("2025-04-10", "2025-03-11", 1)
                .run("2025-04-10");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 13.23: 1 2025-03-01 2025-04-01 10.00 1 2025-03-01 2025-03-11 3.23");
    }

    @Test
    void who_left_long_ago_gets_everything_back_since() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-01-01", MAILBOX, 1)
                .run("2025-03-01")
                .cancel("2025-03-10", "2025-01-31")
                .run("2025-12-01");
        assertThat(story.printed())
                .endsWith("2025-03-10 correction -20.32: 1 2025-01-31 2025-02-01 -0.32"
                        + " 1 2025-02-01 2025-03-01 -10.00 1 2025-03-01 2025-04-01 -10.00");
    }

    @Test
    void a_subscription_told_late_is_billed_from_its_first_day() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-10", "2025-01-16", MAILBOX, 1, new Anchor.DayOfMonth(1), false);
        assertThat(story.printed())
                .containsExactly("2025-03-10 invoice 25.16: 1 2025-01-16 2025-02-01 5.16"
                        + " 1 2025-02-01 2025-03-01 10.00 1 2025-03-01 2025-04-01 10.00");
    }

    @Test
    void what_is_told_when_all_is_billed_waits_for_no_anchor_that_has_gone_by() {
        Story story = Story.under()
                .subscribe("2025-03-10", MAILBOX, 2)
                .cancel("2025-04-20", "2025-05-01")
                .run("2025-07-01")
                .seatsTo("2025-09-10", "2025-04-16", 1)
                .run("2025-12-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 34.19: 2 2025-03-10 2025-04-01 14.19 2 2025-04-01 2025-05-01 20.00",
                        "2025-10-01 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00");
    }

    @Test
    void a_cancellation_that_is_put_off_counts_no_more() {
        Story story = Story.under()
                .subscribe("2025-03-10", MAILBOX, 1)
                .cancel("2025-03-20", "2025-05-01")
                .cancel("2025-04-20", "2025-06-01")
                .run("2025-12-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 17.10: 1 2025-03-10 2025-04-01 7.10 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00");
    }

    @ParameterizedTest
    @CsvSource({"true, -6.77, -16.77", "false, -6.67, -16.67"})
    void a_correction_goes_by_what_was_activated_before_the_time_it_corrects_began(
            boolean atNight, String march, String total) {
        Map<String, String> thirty = Map.of("settlement.onChange", "INVOICE_NOW", "proration.denominator", "FIXED_30");
        Story story = changed("2025-03-01", atNight, thirty).run("2025-04-01").seatsTo("2025-04-05", "2025-03-11", 1);
        assertThat(story.printed())
                .last()
                .isEqualTo("2025-04-05 correction %s: 1 2025-03-11 2025-04-01 %s 1 2025-04-01 2025-05-01 -10.00"
                        .formatted(total, march));
    }

    @Test
    void a_late_run_settles_a_cancellation_as_policy_said_when_its_writer_acted() {
        Story story = changed("2025-03-15", true, Map.of("settlement.onChange", "NEXT_INVOICE"))
                .run("2025-03-01")
                .cancel("2025-03-10", "2025-03-15")
                .run("2025-04-05");
        assertThat(story.printed()).last().isEqualTo("2025-03-15 credit-note -10.97: 2 2025-03-15 2025-04-01 -10.97");
    }

    @Test
    void what_an_account_sets_for_itself_on_the_day_of_an_invoice_does_not_reach_back_to_it() {
        Map<String, String> days = Map.of("proration.denominator", "FIXED_30");
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 2)
                .record(LocalDate.parse("2025-03-01"), new AccountPolicy("own", LocalDate.parse("2025-03-01"), days))
                .seatsTo("2025-03-11", "2025-03-11", 1)
                .run("2025-05-01")
                .seatsTo("2025-05-11", "2025-05-11", 0);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00",
                        "2025-03-11 credit-note -6.77: 1 2025-03-11 2025-04-01 -6.77",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-05-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00",
                        "2025-05-11 credit-note -6.67: 1 2025-05-11 2025-06-01 -6.67");
    }

    @Test
    void what_only_corrects_is_a_correction_though_another_currency_changes_beside_it() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", Plans.plan("A", "P1M", "31.00"), 1)
                .subscribe(
                        "s2",
                        Story.day("2025-03-01"),
                        Story.day("2025-03-01"),
                        Plans.plan("B", "P1M", "31.00", RandomPlans.USD, Optional.empty()),
                        1,
                        new Anchor.DayOfMonth(1),
                        false)
                .seatsTo("2025-03-05", "2025-03-20", 2)
                .seats("s2", Story.day("2025-03-20"), Story.day("2025-03-11"), true, 2, false);
        assertThat(story.issued())
                .extracting(Draft::kind)
                .containsExactly(Draft.Kind.INVOICE, Draft.Kind.INVOICE, Draft.Kind.INVOICE, Draft.Kind.CORRECTION);
    }

    /**
     * Two seats since February, billed in advance, and a policy that says something else from a day on.
     *
     * @param atNight whether it says so only when that day is over, and not before it
     */
    private static Story changed(String day, boolean atNight, Map<String, String> values) {
        SortedMap<LocalDate, Map<String, String>> from = new TreeMap<>();
        from.put(RandomPolicy.ALWAYS, Map.of("settlement.onChange", "INVOICE_NOW"));
        from.put(LocalDate.parse(day), values);
        return new Story(new RandomPolicy(from, atNight)).subscribe("2025-02-01", MAILBOX, 2);
    }
}
