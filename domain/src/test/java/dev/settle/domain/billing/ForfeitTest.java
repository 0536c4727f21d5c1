package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.billing.BillingParameters.NetNegative;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is lost under FORFEIT stands on the document, and what it was drawn from has less left to give back. */
class ForfeitTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan WITH_FEE =
            Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.of(Plans.EUR, 500)));

    /** 2 of 3 seats for 20 of 30 days are 13.33; what is left of the third for half of April is 5.00, and 2.00 as SMALL. */
    @Test
    void credits_pay_for_what_stands_beside_them_and_what_is_beyond_that_is_lost() {
        Story story = april("INVOICE_NOW")
                .seatsTo("2025-04-11", "2025-04-11", 1)
                .plan("2025-04-16", "2025-04-16", Plans.plan("SMALL", "P1M", "4.00"), true)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 30.00: 3 2025-04-01 2025-05-01 30.00",
                        "2025-04-11 invoice 0.00: 2 2025-04-11 2025-05-01 -13.33 1 13.33",
                        "2025-04-16 invoice 0.00: 1 2025-04-16 2025-05-01 -5.00 1 2025-04-16 2025-05-01 2.00 1 3.00",
                        "2025-05-01 invoice 4.00: 1 2025-05-01 2025-06-01 4.00");
        assertThat(story.book().credit(Plans.EUR)).isEqualTo(Money.of(Plans.EUR, 0));
    }

    @Test
    void the_line_says_what_was_lost_and_by_which_rule() {
        DraftLine lost = april("INVOICE_NOW")
                .seatsTo("2025-04-16", "2025-04-16", 1)
                .issued()
                .get(1)
                .lines()
                .get(1);
        assertThat(lost.amount()).isEqualTo(Money.of(Plans.EUR, 1000));
        assertThat(lost.sku()).isEqualTo("FORFEIT");
        assertThat(lost.subscription()).isEmpty();
        assertThat(lost.derivation().formula()).isEqualTo(Derivation.Formula.FORFEIT);
        assertThat(lost.derivation().rules())
                .singleElement()
                .satisfies(rule -> assertThat((Object) rule.value()).isEqualTo(NetNegative.FORFEIT));
    }

    /** 2 of 3 seats for half of April are 10.00. */
    @Test
    void what_is_lost_is_not_left_to_be_credited_by_line_or_by_day() {
        Story story = april("INVOICE_NOW").seatsTo("2025-04-16", "2025-04-16", 1);
        assertThatThrownBy(() -> story.creditLine("2025-04-17", "N1/1", "20.01"))
                .hasMessage("Line N1/1 has EUR 20.00 left to give back, not EUR 20.01");
        assertThatThrownBy(() -> story.credit("2025-04-17", "2025-04-20", "20.01"))
                .hasMessage("Line N1/1 has EUR 20.00 left to give back, not EUR 20.01");
    }

    @Test
    void somebody_may_give_back_what_was_lost_from_the_line_that_says_so_and_once() {
        Story story =
                april("INVOICE_NOW").seatsTo("2025-04-16", "2025-04-16", 1).creditLine("2025-04-17", "N2/2", "10.00");
        assertThat(story.printed()).last().isEqualTo("2025-04-17 credit-note -10.00: 1 -10.00");
        assertThatThrownBy(() -> story.creditLine("2025-04-18", "N2/2", "0.01"))
                .hasMessage("Line N2/2 has EUR 0.00 left to give back, not EUR 0.01");
    }

    /** Half of May, 4.84, June and the fee are lost, and owed again for the days until July; then these are given back, and not those. */
    @Test
    void a_fee_that_was_lost_is_not_given_back_with_the_one_that_came_after_it() {
        Story story = Story.under("net.negative", "FORFEIT")
                .subscribe("2025-05-17", WITH_FEE, 1)
                .run("2025-06-01")
                .cancel("2025-06-02", "2025-05-17")
                .run("2025-07-01")
                .cancel("2025-07-02", "2025-07-01")
                .run("2025-08-01")
                .owe(Story.day("2025-08-02"), "c1", Money.of(Plans.EUR, 6000))
                .cancel("2025-08-03", "2025-05-17");
        assertThat(story.run("2025-09-01").printed())
                .containsExactly(
                        "2025-06-01 invoice 19.84: 1 5.00 1 2025-05-17 2025-06-01 4.84 1 2025-06-01 2025-07-01 10.00",
                        "2025-07-01 invoice 0.00: 1 2025-05-17 2025-06-01 -4.84 1 2025-06-01 2025-07-01 -10.00 1 -5.00 1 19.84",
                        "2025-08-01 invoice 19.84: 1 2025-05-17 2025-06-01 4.84 1 2025-06-01 2025-07-01 10.00 1 5.00",
                        "2025-09-01 invoice 40.16: 1 2025-05-17 2025-06-01 -4.84 1 2025-06-01 2025-07-01 -10.00 1 -5.00 1 60.00");
    }

    @Test
    void what_only_corrects_is_a_correction_where_it_is_lost_too() {
        Story story = april("INVOICE_NOW").seatsTo("2025-04-16", "2025-04-11", 1);
        assertThat(story.printed())
                .last()
                .isEqualTo("2025-04-16 correction 0.00: 2 2025-04-11 2025-05-01 -13.33 1 13.33");
    }

    @Test
    void what_pays_for_a_charge_beside_it_is_not_lost() {
        Story story =
                april("NEXT_INVOICE").seatsTo("2025-04-16", "2025-04-16", 2).run("2025-05-01");
        assertThat(story.printed())
                .last()
                .isEqualTo("2025-05-01 invoice 15.00: 1 2025-04-16 2025-05-01 -5.00 2 2025-05-01 2025-06-01 20.00");
    }

    private static Story april(String onChange) {
        return Story.under("net.negative", "FORFEIT", "settlement.onChange", onChange)
                .subscribe("2025-03-20", "2025-04-01", MAILBOX, 3, new Anchor.DayOfMonth(1), false)
                .run("2025-04-01");
    }
}
