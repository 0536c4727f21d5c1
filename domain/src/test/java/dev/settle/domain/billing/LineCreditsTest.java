package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.CurrencyMismatch;
import dev.settle.domain.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A credit may name the line it gives back from; all that draws on a line draws on one remainder. */
class LineCreditsTest {
    private static final Plan WITH_FEE =
            Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.of(Plans.EUR, 500)));

    @Test
    void a_setup_fee_is_given_back_in_parts_and_never_beyond_what_is_left() {
        Story story = march().creditLine("2025-03-02", "N1/1", "3.00");
        assertThat(story.printed()).last().isEqualTo("2025-03-02 credit-note -3.00: 1 -3.00");
        DraftLine line = story.issued().get(1).lines().get(0);
        assertThat(line.corrects()).contains(new LineRef("N1", 1));
        assertThat(line.subscription()).contains("s1");
        assertThat(line.sku()).isEqualTo("MAILBOX");
        assertThatThrownBy(() -> story.creditLine("2025-03-03", "N1/1", "2.01"))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.code()).isEqualTo("CREDIT_EXCEEDS_LINE");
                    assertThat(refused.field()).contains("amount");
                    assertThat(refused.cure()).contains("Give back at most 2.00.");
                })
                .hasMessage("Line N1/1 has EUR 2.00 left to give back, not EUR 2.01");
        assertThat(story.creditLine("2025-03-03", "N1/1", "2.00").printed())
                .last()
                .isEqualTo("2025-03-03 credit-note -2.00: 1 -2.00");
    }

    @Test
    void a_one_off_is_given_back_and_belongs_to_no_subscription() {
        Story story = march().charge("2025-03-05", "c1", "8.00").creditLine("2025-03-06", "N2/1", "8.00");
        assertThat(story.printed()).last().isEqualTo("2025-03-06 credit-note -8.00: 1 -8.00");
        DraftLine line = story.issued().get(2).lines().get(0);
        assertThat(line.subscription()).isEmpty();
        assertThat(line.sku()).isEqualTo("c1");
        assertThatThrownBy(() -> story.creditLine("2025-03-07", "N2/1", "0.01"))
                .hasMessage("Line N2/1 has EUR 0.00 left to give back, not EUR 0.01");
    }

    /** Three seats for March are 30.00; one given back on the 22nd is 10.00 x 10/31 = 3.23. */
    @Test
    void credits_by_line_and_by_day_and_corrections_draw_on_one_remainder() {
        Story story = march().creditLine("2025-03-20", "N1/2", "24.00")
                .credit("2025-03-21", "2025-03-05", "3.00")
                .seatsTo("2025-03-22", "2025-03-22", 2);
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 35.00: 1 5.00 3 2025-03-01 2025-04-01 30.00",
                        "2025-03-20 credit-note -24.00: 1 -24.00",
                        "2025-03-21 credit-note -3.00: 1 -3.00",
                        "2025-03-22 credit-note -3.00: 1 2025-03-22 2025-04-01 -3.00");
        assertThatThrownBy(() -> story.creditLine("2025-03-23", "N1/2", "0.01"))
                .hasMessageContaining("Line N1/2 has EUR 0.00 left");
    }

    @Test
    void a_fee_that_was_credited_is_not_given_back_again_when_its_order_comes_to_nothing() {
        assertThat(fee().creditLine("2025-05-17", "N1/1", "2.00")
                        .cancel("2025-05-17", "2025-05-17")
                        .printed())
                .containsExactly(
                        "2025-05-17 invoice 5.00: 1 5.00",
                        "2025-05-17 credit-note -2.00: 1 -2.00",
                        "2025-05-17 credit-note -3.00: 1 -3.00");
        Story whole = fee().creditLine("2025-05-17", "N1/1", "5.00").cancel("2025-05-17", "2025-05-17");
        assertThat(whole.printed())
                .containsExactly("2025-05-17 invoice 5.00: 1 5.00", "2025-05-17 credit-note -5.00: 1 -5.00");
    }

    /** Half of May is 10.00 x 15/31 = 4.84. */
    @Test
    void a_fee_that_was_credited_is_not_charged_again_unless_its_order_came_to_nothing_and_goes_on() {
        assertThat(fee().creditLine("2025-05-18", "N1/1", "5.00")
                        .run("2025-06-01")
                        .printed())
                .last()
                .isEqualTo("2025-06-01 invoice 4.84: 1 2025-05-17 2025-06-01 4.84");
        assertThat(fee().creditLine("2025-05-17", "N1/1", "5.00")
                        .cancel("2025-05-17", "2025-05-17")
                        .cancel("2025-05-20", "2025-06-01")
                        .run("2025-06-01")
                        .printed())
                .last()
                .isEqualTo("2025-06-01 invoice 9.84: 1 5.00 1 2025-05-17 2025-06-01 4.84");
    }

    @Test
    void a_credit_is_not_cut_to_the_charges_beside_it() {
        Story story = Story.under("net.negative", "FORFEIT", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", WITH_FEE, 3)
                .creditLine("2025-03-02", "N1/1", "5.00");
        assertThat(story.printed()).last().isEqualTo("2025-03-02 credit-note -5.00: 1 -5.00");
    }

    @Test
    void a_line_that_charges_nothing_or_another_currency_gives_nothing_back() {
        Story story = march().creditLine("2025-03-02", "N1/1", "3.00");
        assertThatThrownBy(() -> story.creditLine("2025-03-03", "N2/1", "1.00"))
                .isInstanceOfSatisfying(
                        NotFound.class, refused -> assertThat(refused.value()).contains("N2/1"))
                .hasMessage("Account a1 was charged nothing on line N2/1");
        assertThatThrownBy(() -> story.creditLine(
                        Story.day("2025-03-03"), new LineRef("N1", 1), Money.parse("1.00", RandomPlans.USD)))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void a_line_is_written_with_its_document_and_its_place() {
        assertThat(LineRef.parse("INV-000007/12")).isEqualTo(new LineRef("INV-000007", 12));
        for (String wrong : new String[] {"INV-000007", "INV-000007/0", "/1", "INV 7/1", "INV-000007/1/1"}) {
            assertThatThrownBy(() -> LineRef.parse(wrong))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("'%s' names no line of a document", wrong);
        }
    }

    private static Story march() {
        return Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-03-01", WITH_FEE, 3);
    }

    /** Ordered in arrears, where the fee alone is invoiced at once. */
    private static Story fee() {
        return Story.under("billing.mode", "ARREARS", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-05-17", WITH_FEE, 1);
    }
}
