package dev.settle.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A journal read again from its first entry gives the same book and the same documents. */
class ReplayTest {
    private final Story story = new Story(Map.of("settlement.onChange", "INVOICE_NOW"))
            .discount("2025-01-15", "10")
            .start("2025-02-10", 3, "10.00", "25.00")
            .seats("2025-02-20", "2025-02-20", 5)
            .run("2025-03-01")
            .policyFrom("2025-03-10", Map.of("settlement.onChange", "NEXT_INVOICE", "proration.onRemove", "NONE"))
            .seats("2025-03-11", "2025-03-05", 2)
            .credit("2025-03-12", "2025-03-01", "1.00", "sorry")
            .charge("2025-03-13", "8.00", "moving in")
            .run("2025-06-01");

    @Test
    void gives_the_same_documents_byte_for_byte() {
        assertThat(replayed(story.entries())).isEqualTo(story.documents());
        assertThat(replayed(story.entries()).stream().map(Document::hash))
                .isEqualTo(story.documents().stream().map(Document::hash).toList());
    }

    @Test
    void gives_the_same_book() {
        Replay replay = new Replay("a1", story::rulesAt);
        Optional<Book> book = Optional.empty();
        for (Recorded entry : story.entries()) {
            book = Optional.of(replay.next(entry).book());
        }
        assertThat(book).contains(story.book());
    }

    @Test
    void what_the_journal_says_about_documents_does_not_help_them() {
        List<Recorded> planted = new ArrayList<>();
        story.entries().forEach(entry -> planted.add(withOtherHashes(entry)));
        assertThat(replayed(planted)).isEqualTo(story.documents());
    }

    @Test
    void a_missing_entry_is_refused() {
        List<Recorded> gap = new ArrayList<>(story.entries());
        gap.remove(3);
        assertThatThrownBy(() -> replayed(gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 5 of a1 is not the next one");
    }

    @Test
    void an_engine_this_release_does_not_have_is_refused() {
        Recorded billed = new Recorded(
                2,
                story.entries().get(0).at(),
                LocalDate.parse("2025-01-01"),
                1,
                story.entries().get(0).origin(),
                new BillingFacts.OccasionBilled(
                        story.documents().get(0).occasion(), LocalDate.parse("2025-01-01"), 99, List.of()));
        assertThatThrownBy(() -> replayed(List.of(story.entries().get(0), billed)))
                .hasMessage("entry 2 of a1 was billed by engine 99, and this release has 1");
    }

    private List<Document> replayed(List<Recorded> entries) {
        Replay replay = new Replay("a1", story::rulesAt);
        List<Document> documents = new ArrayList<>();
        entries.forEach(entry -> documents.addAll(replay.next(entry).documents()));
        return documents;
    }

    private static Recorded withOtherHashes(Recorded entry) {
        if (entry.fact() instanceof BillingFacts.OccasionBilled billed) {
            List<BillingFacts.Issued> others = billed.documents().stream()
                    .map(issued -> new BillingFacts.Issued(issued.number(), "invoice", issued.date(), "0"))
                    .toList();
            return new Recorded(
                    entry.seq(),
                    entry.at(),
                    entry.day(),
                    entry.seen(),
                    entry.origin(),
                    new BillingFacts.OccasionBilled(billed.occasion(), billed.cut(), billed.engine(), others));
        }
        return entry;
    }
}
