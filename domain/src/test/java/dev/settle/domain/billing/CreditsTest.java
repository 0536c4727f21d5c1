package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is given back, from which line, and what becomes of it. */
class CreditsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan WITH_FEE =
            Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.of(Plans.EUR, 500)));

    @Test
    void a_credit_is_a_note_on_the_line_that_covers_the_day() {
        Story story = march().credit("2025-03-20", "2025-03-05", "2.00");
        assertThat(story.printed()).last().isEqualTo("2025-03-20 credit-note -2.00: 1 -2.00");
        assertThat(story.issued().get(1).lines().get(0).corrects()).hasToString("Optional[N1/1]");
    }

    @Test
    void a_credit_is_for_what_the_line_it_corrects_was_for() {
        Story story = Story.under("settlement.onChange", "NEXT_INVOICE")
                .subscribe("2025-02-01", MAILBOX, 3)
                .run("2025-03-01")
                .plan("2025-03-10", "2025-03-05", Plans.plan("SMALL", "P1M", "4.00"), true)
                .credit("2025-03-11", "2025-03-06", "2.00");
        assertThat(story.issued().get(1).lines()).extracting(DraftLine::sku).containsExactly("MAILBOX");
    }

    @Test
    void nothing_is_given_back_that_was_never_charged() {
        assertThatThrownBy(() -> march().credit("2025-03-20", "2025-04-05", "2.00"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("No line of s1 in EUR covers 2025-04-05");
    }

    @Test
    void credits_of_a_line_never_exceed_it() {
        Story story = march().credit("2025-03-20", "2025-03-05", "25.00");
        assertThatThrownBy(() -> story.credit("2025-03-21", "2025-03-05", "5.01"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("EUR 5.00 left");
        assertThat(story.seatsTo("2025-03-22", "2025-03-22", 0).printed())
                .last()
                .isEqualTo("2025-03-22 credit-note -5.00: 3 2025-03-22 2025-04-01 -5.00");
    }

    @Test
    void what_was_given_back_pays_the_next_invoices_until_it_is_used_up() {
        Story story = march().seatsTo("2025-03-11", "2025-03-11", 1).run("2025-05-01");
        assertThat(story.issued().stream().map(draft -> draft.creditUsed().toPlain()))
                .containsExactly("0.00", "0.00", "10.00", "3.55");
        assertThat(story.issued().stream().map(draft -> draft.due().toPlain()))
                .containsExactly("30.00", "0.00", "0.00", "6.45");
        assertThat(story.book().credit(Plans.EUR)).isEqualTo(Money.of(Plans.EUR, 0));
    }

    @Test
    void who_ordered_and_left_on_the_first_day_owes_no_setup_fee_however_late_the_run() {
        Story inTime = Story.under().subscribe("2025-05-17", WITH_FEE, 1).run("2025-06-01");
        Story late = Story.under().subscribe("2025-05-17", WITH_FEE, 1);
        assertThat(inTime.printed())
                .containsExactly(
                        "2025-06-01 invoice 19.84: 1 5.00 1 2025-05-17 2025-06-01 4.84 1 2025-06-01 2025-07-01 10.00");
        assertThat(inTime.cancel("2025-06-02", "2025-05-17").run("2025-07-01").printed())
                .last()
                .isEqualTo("2025-07-01 credit-note -19.84: 1 2025-05-17 2025-06-01 -4.84 1 2025-06-01 2025-07-01 -10.00"
                        + " 1 -5.00");
        assertThat(late.cancel("2025-06-02", "2025-05-17").run("2025-07-01").printed())
                .isEmpty();
    }

    @Test
    void who_left_after_the_first_day_owes_the_setup_fee_however_late_the_run() {
        Story inTime = Story.under()
                .subscribe("2025-05-17", WITH_FEE, 1)
                .run("2025-06-01")
                .cancel("2025-06-02", "2025-05-18")
                .run("2025-07-01");
        Story late = Story.under()
                .subscribe("2025-05-17", WITH_FEE, 1)
                .cancel("2025-06-02", "2025-05-18")
                .run("2025-07-01");
        assertThat(inTime.printed())
                .last()
                .isEqualTo(
                        "2025-07-01 credit-note -14.52: 1 2025-05-18 2025-06-01 -4.52 1 2025-06-01 2025-07-01 -10.00");
        assertThat(late.printed()).containsExactly("2025-06-01 invoice 5.32: 1 5.00 1 2025-05-17 2025-05-18 0.32");
    }

    @Test
    void a_setup_fee_that_was_billed_alone_is_given_back_alone_and_is_due_again_for_who_stays_after_all() {
        Story story = Story.under("billing.mode", "ARREARS", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-05-17", WITH_FEE, 1)
                .cancel("2025-05-17", "2025-05-17");
        assertThat(story.printed())
                .containsExactly("2025-05-17 invoice 5.00: 1 5.00", "2025-05-17 credit-note -5.00: 1 -5.00");
        assertThat(story.issued().get(1).lines().get(0).corrects()).contains(new LineRef("N1", 1));
        assertThat(story.cancel("2025-05-20", "2025-06-01").run("2025-06-01").printed())
                .last()
                .isEqualTo("2025-06-01 invoice 9.84: 1 5.00 1 2025-05-17 2025-06-01 4.84");
    }

    @Test
    void a_one_off_charge_is_invoiced_by_itself() {
        assertThat(march().charge("2025-03-05", "c1", "8.00").printed())
                .last()
                .isEqualTo("2025-03-05 invoice 8.00: 1 8.00");
    }

    @Test
    void a_credit_is_given_in_the_currency_of_the_line_it_corrects() {
        Story story = march().plan(
                        "2025-03-15",
                        "2025-03-15",
                        Plans.plan("DOLLARS", "P1M", "20.00", RandomPlans.USD, Optional.empty()),
                        true)
                .credit("s1", Story.day("2025-03-20"), Story.day("2025-03-20"), Money.parse("1.00", RandomPlans.USD))
                .credit("s1", Story.day("2025-03-21"), Story.day("2025-03-10"), Money.parse("1.00", Plans.EUR));
        assertThat(story.issued().stream().map(draft -> draft.total().toString()))
                .containsExactly("EUR 30.00", "EUR -16.45", "USD 32.90", "USD -1.00", "EUR -1.00");
    }

    @Test
    void a_charge_for_the_next_invoice_is_billed_by_itself_when_there_will_be_none() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 3)
                .owe(Story.day("2025-03-10"), "c1", Money.parse("8.00", Plans.EUR))
                .cancel("2025-03-15", "2025-03-15")
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 30.00: 3 2025-03-01 2025-04-01 30.00",
                        "2025-03-15 credit-note -16.45: 3 2025-03-15 2025-04-01 -16.45",
                        "2025-03-15 invoice 8.00: 1 8.00");
    }

    @Test
    void a_charge_on_the_day_of_the_last_anchor_is_billed_before_and_after_its_run() {
        assertThat(chargedOnTheLastAnchor(true))
                .containsExactly(
                        "2025-03-01 invoice 60.00: 3 2025-02-01 2025-03-01 30.00 3 2025-03-01 2025-04-01 30.00",
                        "2025-04-01 invoice 8.00: 1 8.00")
                .isEqualTo(chargedOnTheLastAnchor(false));
    }

    private static List<String> chargedOnTheLastAnchor(boolean billedBefore) {
        Story story = Story.under("settlement.onChange", "NEXT_INVOICE")
                .subscribe("2025-02-01", MAILBOX, 3)
                .run("2025-03-01")
                .cancel("2025-03-15", "2025-04-01");
        if (billedBefore) {
            story.run("2025-04-01");
        }
        return story.owe(Story.day("2025-04-01"), "c1", Money.parse("8.00", Plans.EUR))
                .run("2025-06-01")
                .printed();
    }

    private static Story march() {
        return Story.under("settlement.onChange", "INVOICE_NOW").subscribe("2025-03-01", MAILBOX, 3);
    }

    /** A third of a cent each for two plans: together they cost one, which the second one's line has. */
    @Test
    void a_cent_that_rounding_moved_is_given_back_from_other_days_of_the_period() {
        Plan first = Plans.plan("FIRST", "P1M", "0.01");
        Plan second = Plans.plan("SECOND", "P1M", "0.01");
        Story story = Story.under()
                .subscribe("2025-04-11", first, 1)
                .plan("2025-04-21", "2025-04-21", second, true)
                .run("2025-05-01")
                .seatsTo("2025-05-03", "2025-04-11", 0)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 0.02: 1 2025-04-21 2025-05-01 0.01 1 2025-05-01 2025-06-01 0.01",
                        "2025-06-01 credit-note -0.02: 1 2025-04-11 2025-04-21 -0.01 1 2025-05-01 2025-06-01 -0.01");
    }
}
