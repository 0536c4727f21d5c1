package dev.settle.launcher.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.contract.store.Interposed;
import dev.settle.domain.NotFound;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Hosting;
import dev.settle.launcher.Settle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One document is computed again from what came before it, and from nothing that came after. */
class RebuiltDocumentTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of("billing.mode", "ADVANCE"));
    private final List<Long> decoded = new ArrayList<>();

    @BeforeEach
    void three_months() {
        hosting.open("main");
        hosting.subscribe("main", "mail", 2);
        for (String day : List.of("2025-03-01", "2025-04-01", "2025-05-01")) {
            hosting.turnTo(day);
            hosting.settle()
                    .billing()
                    .run()
                    .run(new RunBilling.Command(Hosting.SELLER, hosting.now(), 1, progress -> {}));
        }
    }

    @Test
    void the_journal_is_followed_no_further_than_the_entry_that_names_the_document() {
        List<Document> issued = hosting.stores().documents().list("main", 0, 10);
        Document first = issued.get(0);
        Compared compared = rebuild(watched()).document("main", first.number());
        assertThat(compared.isSame()).isTrue();
        assertThat(compared.rebuilt()).contains(first);
        assertThat(issued.get(1).seq()).isGreaterThan(first.seq());
        // The first entry is read once more for whose the account is.
        assertThat(decoded)
                .containsExactlyElementsOf(LongStream.concat(LongStream.of(1), LongStream.rangeClosed(1, first.seq()))
                        .boxed()
                        .toList());
    }

    @Test
    void a_document_that_only_the_store_has_is_none_of_the_journals() {
        Book book = hosting.stores().books().read("main");
        Document issued = hosting.stores().documents().list("main", 0, 1).get(0);
        Document slipped = new Document(
                "main", "INV-000077", issued.seq(), Occasion.oneOff(hosting.today(), 77), issued.content());
        hosting.stores()
                .books()
                .write(List.of(new Writing(
                        "main",
                        Hosting.SELLER,
                        List.of(),
                        List.of(),
                        false,
                        book,
                        List.of(slipped),
                        List.of(),
                        List.of())));
        RebuildDocuments rebuild = rebuild(hosting.stores());
        assertThatThrownBy(() -> rebuild.document("main", "INV-000077"))
                .isInstanceOf(NotFound.class)
                .hasMessage("The journal of account main names no document 'INV-000077'");
        assertThat(rebuild.account("main").documents())
                .filteredOn(compared -> !compared.isSame())
                .singleElement()
                .satisfies(compared -> assertThat(compared.number()).isEqualTo("INV-000077"));
    }

    @Test
    void what_is_named_nowhere_is_not_found() {
        for (String number : List.of("INV-000099", "")) {
            assertThatThrownBy(() -> rebuild(hosting.stores()).document("main", number))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("The journal of account main names no document '%s'".formatted(number));
        }
    }

    private RebuildDocuments rebuild(Stores stores) {
        return Settle.over(stores, hosting::now, prefix -> prefix).invoicing().rebuild();
    }

    private Stores watched() {
        return Interposed.before(hosting.stores(), Journal.class, (method, with) -> {
            if (method.getName().equals("decode") && ((Entry) with[0]).stream().equals(StreamId.account("main"))) {
                decoded.add(((Entry) with[0]).seq());
            }
        });
    }
}
