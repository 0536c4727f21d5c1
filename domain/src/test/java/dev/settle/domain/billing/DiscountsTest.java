package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Discount;
import dev.settle.domain.money.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Discounts that are agreed while something is billed already. */
class DiscountsTest {
    @Test
    void a_discount_for_the_whole_account_counts_from_the_first_period_after_it_was_agreed() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW", "discount.scope", "ACCOUNT")
                .subscribe("2025-04-01", Plans.plan("MAILBOX", "P1M", "10.00"), 2)
                .accept(Story.day("2025-04-10"), "half", List.of(new Discount("HALF", Fraction.of(50))))
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
                .accept(Story.day("2025-04-01"), "half", List.of(new Discount("HALF", Fraction.of(50))))
                .seatsTo("2025-04-16", "2025-04-16", 1);
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00",
                        "2025-04-16 credit-note -5.00: 1 2025-04-16 2025-05-01 -5.00");
    }
}
