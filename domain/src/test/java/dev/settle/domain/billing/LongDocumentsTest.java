package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A document has a line for each period here, and each period is a day. */
class LongDocumentsTest {
    private static final Plan DAILY = Plans.plan("GUARD", "P1D", "1.00");
    private static final LocalDate FIRST = LocalDate.parse("2025-04-01");

    @Test
    void as_many_lines_as_a_document_can_have_are_billed() {
        Outcome outcome = billed(32_767);
        assertThat(outcome.holds()).isEmpty();
        assertThat(outcome.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.lines()).hasSize(32_767);
            assertThat(draft.total().toPlain()).isEqualTo("32767.00");
        });
    }

    @Test
    void more_lines_are_held_and_say_so() {
        Outcome outcome = billed(32_768);
        assertThat(outcome.isHeld()).isTrue();
        assertThat(outcome.drafts()).isEmpty();
        assertThat(outcome.progress()).isEmpty();
        assertThat(outcome.holds())
                .containsExactly(new Hold(
                        "DOCUMENT_TOO_LONG",
                        "s1",
                        "What is due has more lines than one document can have, which is 32767"));
    }

    @Test
    void it_is_held_once_however_many_subscriptions_are_on_it() {
        LocalDate start = LocalDate.parse(start(32_728));
        Story story = begun(40).subscribe("s2", FIRST, start, DAILY, 1, new Anchor.Anniversary(), false);
        assertThat(Billing.bill(story.book(), story.rules(), Occasion.anchor(FIRST))
                        .holds())
                .extracting(Hold::code, Hold::subscription)
                .containsExactly(tuple("DOCUMENT_TOO_LONG", "s2"));
    }

    /** All that was billed is given back, and the line that says so is forfeited makes one more. */
    @Test
    void what_is_forfeited_counts_with_the_credits_it_takes_away() {
        assertThat(givenBack(32_766).drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.lines()).hasSize(32_767);
            assertThat(draft.total().toPlain()).isEqualTo("0.00");
        });
        assertThat(givenBack(32_767).holds())
                .extracting(Hold::code, Hold::subscription)
                .containsExactly(tuple("DOCUMENT_TOO_LONG", "s1"));
    }

    private static Outcome givenBack(int days) {
        LocalDate start = LocalDate.parse(start(days));
        Story story = Story.under("net.negative", "FORFEIT", "settlement.onChange", "NEXT_INVOICE")
                .subscribe("s1", FIRST, start, DAILY, 1, new Anchor.Anniversary(), false)
                .run(FIRST)
                .cancel("s1", FIRST, start);
        return Billing.bill(
                story.book(),
                story.rules(),
                Billing.next(story.book(), story.rules()).orElseThrow());
    }

    @Test
    void what_would_be_billed_at_once_is_refused_for_it() {
        Occasion due = Occasion.anchor(FIRST);
        assertThatExceptionOfType(Unbillable.class)
                .isThrownBy(() -> billed(32_768).checkFits(due, Story.under().book()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DOCUMENT_TOO_LONG"));
        assertThatCode(() -> billed(32_767).checkFits(due, Story.under().book()))
                .doesNotThrowAnyException();
    }

    /** Begun so many days ago that they are so many with the day of the anchor. */
    private static Outcome billed(int days) {
        Story story = begun(days);
        Occasion due = Billing.next(story.book(), story.rules()).orElseThrow();
        assertThat(due).isEqualTo(Occasion.anchor(FIRST));
        return Billing.bill(story.book(), story.rules(), due);
    }

    private static Story begun(int days) {
        return Story.under().subscribe("2025-04-01", start(days), DAILY, 1, new Anchor.Anniversary(), false);
    }

    private static String start(int days) {
        return FIRST.minusDays(days - 1L).toString();
    }
}
