package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Begun so many days ago that they are so many with the day of the anchor. */
    private static Outcome billed(int days) {
        String start = FIRST.minusDays(days - 1L).toString();
        Story story = Story.under().subscribe("2025-04-01", start, DAILY, 1, new Anchor.Anniversary(), false);
        Occasion due = Billing.next(story.book(), story.rules()).orElseThrow();
        assertThat(due).isEqualTo(Occasion.anchor(FIRST));
        return Billing.bill(story.book(), story.rules(), due);
    }
}
