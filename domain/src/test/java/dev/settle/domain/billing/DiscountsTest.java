package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Discount;
import dev.settle.domain.money.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Discounts that are agreed while something is billed already. */
class DiscountsTest {
    private static final Discount HALF = new Discount("HALF", Fraction.of(50));
    private static final Discount TEN = new Discount("TEN", Fraction.of(10));

    @Test
    void a_discount_for_the_whole_account_counts_from_the_first_period_after_it_was_agreed() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .accept(Story.day("2025-04-10"), "half", List.of(HALF))
                .seatsTo("2025-04-16", "2025-04-16", 1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00",
                        "2025-05-01 invoice 5.00: 1 2025-05-01 2025-06-01 5.00");
        long half = story.book().agreements().get("half").seq();
        assertThat(story.issued())
                .flatExtracting(Draft::lines)
                .extracting(line -> line.derivation().entries().contains(half))
                .containsExactly(false, false, true);
    }

    @Test
    void what_is_agreed_after_something_was_sold_that_day_does_not_price_it_anew() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .accept(Story.day("2025-04-01"), "half", List.of(HALF))
                .seatsTo("2025-04-16", "2025-04-16", 1);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00");
    }

    @Test
    void a_code_that_two_agreements_bring_is_taken_off_once() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .accept(Story.day("2025-04-10"), "first", List.of(HALF))
                .accept(Story.day("2025-04-11"), "second", List.of(new Discount("HALF", Fraction.of(20)), TEN))
                .accept(Story.day("2025-04-12"), "third", List.of(HALF))
                .run("2025-05-01");
        // 20.00, of that a half, and of that nine tenths
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-05-01 invoice 9.00: 2 2025-05-01 2025-06-01 9.00");
        assertThat(agreementsNamed(story, 1)).containsExactly("first", "second");
    }

    @Test
    void its_own_agreement_says_what_a_code_takes_off() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .accept(Story.day("2025-03-01"), "other", List.of(new Discount("HALF", Fraction.of(20)), TEN))
                .accept(Story.day("2025-04-01"), "default", List.of(HALF))
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .run("2025-04-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 9.00: 2 2025-04-01 2025-05-01 9.00");
        assertThat(agreementsNamed(story, 0)).containsExactly("other", "default");
    }

    @Test
    void an_agreement_whose_codes_its_own_has_as_well_takes_nothing_off() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .accept(Story.day("2025-03-01"), "other", List.of(HALF))
                .accept(Story.day("2025-04-01"), "default", List.of(HALF))
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .run("2025-04-01");
        assertThat(story.printed()).containsExactly("2025-04-01 invoice 10.00: 2 2025-04-01 2025-05-01 10.00");
        assertThat(agreementsNamed(story, 0)).containsExactly("default");
    }

    /** Those that the first line of a document names. */
    private static List<String> agreementsNamed(Story story, int document) {
        List<Long> entries =
                story.issued().get(document).lines().get(0).derivation().entries();
        return story.book().agreements().values().stream()
                .filter(step -> entries.contains(step.seq()))
                .map(step -> step.agreement().id())
                .toList();
    }
}
