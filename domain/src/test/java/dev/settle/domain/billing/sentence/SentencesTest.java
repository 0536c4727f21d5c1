package dev.settle.domain.billing.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.Story;
import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a payer reads about a line is right for every way a line can come about. */
class SentencesTest {
    private static final Map<String, String> AT_ONCE = Map.of("settlement.onChange", "INVOICE_NOW");

    @Test
    void a_whole_period_is_seats_times_price() {
        assertThat(said(new Story(AT_ONCE).start("2025-03-01", 3, "10.00", "0.00")))
                .containsExactly("3 seats of MAILBOX: 3 x 10.00 for the whole of [2025-03-01, 2025-04-01) = 30.00");
    }

    @Test
    void part_of_a_period_shows_the_fraction_and_where_it_was_rounded() {
        assertThat(said(new Story(AT_ONCE).start("2025-03-11", 1, "10.00", "0.00")))
                .containsExactly(
                        "1 seat of MAILBOX: 1 x 10.00 x 21/31 days [2025-03-11, 2025-04-01) = 210/31 -> 6.77, HALF_UP");
    }

    @Test
    void seats_given_back_show_what_was_owed_before_and_after_and_which_line_gives() {
        assertThat(said(new Story(AT_ONCE)
                        .start("2025-03-01", 3, "10.00", "0.00")
                        .seats("2025-03-11", "2025-03-11", 1)))
                .last()
                .isEqualTo("2 seats of MAILBOX given back: 2 x 10.00 x 21/31 days [2025-03-11, 2025-04-01) = 420/31;"
                        + " owed before 30.00, after 16.45 -> -13.55, HALF_UP; given back from line 1 of N1");
    }

    @Test
    void seats_added_show_what_was_owed_before_and_after() {
        assertThat(said(new Story(AT_ONCE)
                        .start("2025-04-01", 1, "10.00", "0.00")
                        .seats("2025-04-16", "2025-04-16", 3)))
                .last()
                .isEqualTo("2 seats of MAILBOX added: 2 x 10.00 x 15/30 days [2025-04-16, 2025-05-01) = 10.00;"
                        + " owed before 10.00, after 20.00 -> 10.00");
    }

    @Test
    void each_line_of_a_period_goes_on_from_the_one_before() {
        assertThat(said(new Story(Map.of("billing.mode", "ARREARS"))
                        .start("2025-03-01", 1, "10.00", "0.00")
                        .seats("2025-03-11", "2025-03-11", 2)
                        .seats("2025-03-21", "2025-03-21", 3)
                        .run("2025-04-01")))
                .containsExactly(
                        "1 seat of MAILBOX: 1 x 10.00 for the whole of [2025-03-01, 2025-04-01) = 10.00",
                        "1 seat of MAILBOX: 1 x 10.00 x 21/31 days [2025-03-11, 2025-04-01) = 210/31;"
                                + " owed before 10.00, after 16.77 -> 6.77, HALF_UP",
                        "1 seat of MAILBOX: 1 x 10.00 x 11/31 days [2025-03-21, 2025-04-01) = 110/31;"
                                + " owed before 16.77, after 20.32 -> 3.55, HALF_UP");
    }

    @Test
    void a_correction_of_the_past_names_the_line_it_corrects() {
        assertThat(said(new Story(AT_ONCE)
                        .start("2025-04-01", 1, "10.00", "0.00")
                        .seats("2025-04-20", "2025-04-16", 2)))
                .last()
                .isEqualTo("1 seat of MAILBOX added: 1 x 10.00 x 15/30 days [2025-04-16, 2025-05-01) = 5.00;"
                        + " owed before 10.00, after 15.00 -> 5.00; corrects line 1 of N1");
    }

    @Test
    void discounts_setup_fees_and_months_of_thirty_days_are_named() {
        assertThat(said(new Story(Map.of("settlement.onChange", "INVOICE_NOW", "proration.denominator", "FIXED_30"))
                        .discount("2025-03-01", "10")
                        .start("2025-03-11", 2, "10.00", "25.00")))
                .containsExactly(
                        "setup fee of MAILBOX, charged once: 25.00",
                        "2 seats of MAILBOX: 2 x 10.00 x 9/10 after discount x 20/30 days [2025-03-11, 2025-04-01),"
                                + " thirty to the month, = 12.00");
    }

    @Test
    void a_setup_fee_that_is_given_back_names_the_line_that_charged_it() {
        assertThat(said(new Story(Map.of("settlement.onChange", "INVOICE_NOW", "billing.mode", "ARREARS"))
                        .start("2025-03-11", 2, "10.00", "25.00")
                        .cancel("2025-03-11", "2025-03-11")))
                .last()
                .isEqualTo("setup fee of MAILBOX, which came to nothing: -25.00; given back from line 1 of N1");
    }

    @Test
    void a_credit_that_is_more_than_what_is_left_says_what_it_is_limited_to() {
        assertThat(said(new Story(AT_ONCE)
                        .start("2025-03-01", 2, "10.00", "0.00")
                        .credit("2025-03-05", "2025-03-05", "15.00", "two days down")
                        .seats("2025-03-11", "2025-03-11", 0)))
                .endsWith(
                        "credit granted on MAILBOX for \"two days down\": -15.00; given back from line 1 of N1",
                        "2 seats of MAILBOX given back: 2 x 10.00 x 21/31 days [2025-03-11, 2025-04-01) = 420/31;"
                                + " owed before 20.00, after 6.45 -> -13.55, HALF_UP, limited to -5.00;"
                                + " given back from line 1 of N1");
    }

    @Test
    void a_setup_fee_of_which_some_was_credited_before_says_what_it_is_limited_to() {
        assertThat(said(new Story(Map.of("settlement.onChange", "INVOICE_NOW", "billing.mode", "ARREARS"))
                        .start("2025-03-11", 2, "10.00", "25.00")
                        .creditLine("2025-03-11", "N1/1", "10.00", "sorry")
                        .cancel("2025-03-11", "2025-03-11")))
                .last()
                .isEqualTo("setup fee of MAILBOX, which came to nothing: -25.00, limited to -15.00;"
                        + " given back from line 1 of N1");
    }

    /** Credits of 21.00 and 31.00 for seats and 25.00 for the fee meet a charge of 60.00: 17.00 are lost. */
    @Test
    void credit_that_is_lost_names_the_rule_by_which_it_is() {
        assertThat(said(new Story(Map.of("net.negative", "FORFEIT"))
                        .start("2025-03-11", 1, "31.00", "25.00")
                        .run("2025-04-01")
                        .cancel("2025-04-02", "2025-03-11")
                        .record("2025-04-02", new BillingFacts.OneOffCharged("c1", Money.parse("60.00", Story.EUR), ""))
                        .run("2025-05-01")))
                .endsWith(
                        "setup fee of MAILBOX, which came to nothing: -25.00; given back from line 1 of N1",
                        "c1, charged once: 60.00",
                        "credit beyond the charges beside it, lost by net.negative: FORFEIT: 17.00");
    }

    @Test
    void a_charge_says_what_it_is_for() {
        assertThat(said(new Story(AT_ONCE).charge("2025-03-01", "8.00", "moving in")))
                .containsExactly("c1, charged once for \"moving in\": 8.00");
    }

    @Test
    void a_document_says_what_became_of_its_sum() {
        Story story = new Story(AT_ONCE)
                .start("2025-03-01", 3, "10.00", "0.00")
                .seats("2025-03-11", "2025-03-11", 1)
                .run("2025-05-01");
        Sentences sentences = Sentences.in(Locale.GERMAN);
        assertThat(story.documents().stream().map(document -> sentences.of(document.content())))
                .containsExactly(
                        "the line comes to 30.00; 30.00 is due",
                        "the line comes to -13.55; 13.55 is put to the account's credit",
                        "the line comes to 10.00; 10.00 is paid by the account's credit; 0.00 is due",
                        "the line comes to 10.00; 3.55 is paid by the account's credit; 6.45 is due");
    }

    private static List<String> said(Story story) {
        Sentences sentences = Sentences.in(Locale.ENGLISH);
        List<String> said = new ArrayList<>();
        for (Document document : story.documents()) {
            document.content().lines().forEach(line -> said.add(sentences.of(line)));
        }
        return said;
    }
}
