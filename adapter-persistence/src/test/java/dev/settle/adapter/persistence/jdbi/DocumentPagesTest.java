package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.domain.invoicing.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of an account's documents costs what it holds, however many there are before it and behind it. */
class DocumentPagesTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");
    private static final String[] TABLES = {"document", "document_line", "ledger_posting"};

    private final Session session = new Session(TestDatabase.jdbi(), new AtomicLong());
    private final JdbiDocuments documents = new JdbiDocuments(session, new RuleSets(session, Parameters.INDEX));
    private Given given;

    @BeforeEach
    void an_account() {
        given = new Given(TestDatabase.empty().stores());
        given.seller("s");
        given.account("s", "a");
    }

    @Test
    void in_the_order_of_issue() {
        months(0, 6);
        RowsRead<List<String>> few = listed(2);
        assertThat(few.found()).containsExactly("INV-000003", "INV-000004");

        months(6, 60);
        RowsRead<List<String>> many = listed(2);
        assertThat(many.found()).containsExactly("INV-000003", "INV-000004");
        assertThat(listed(50).found()).containsExactly("INV-000051", "INV-000052");
        assertThat(many.rows()).isEqualTo(few.rows()).isPositive();
        assertThat(listed(50).rows()).isEqualTo(few.rows());
    }

    @Test
    void and_by_number() {
        months(0, 6);
        RowsRead<List<String>> few = examined("INV-000002");
        assertThat(few.found()).containsExactly("INV-000003", "INV-000004");

        months(6, 60);
        RowsRead<List<String>> many = examined("INV-000002");
        assertThat(many.found()).containsExactly("INV-000003", "INV-000004");
        assertThat(examined("INV-000050").found()).containsExactly("INV-000051", "INV-000052");
        assertThat(many.rows()).isEqualTo(few.rows()).isPositive();
        assertThat(examined("INV-000050").rows()).isEqualTo(few.rows());
    }

    /** Opening the account is its first entry, so the document of month n is issued by entry n + 2. */
    private void months(int from, int to) {
        for (int month = from; month < to; month++) {
            LocalDate day = FIRST.plusMonths(month);
            String number = "INV-%06d".formatted(month + 1);
            given.issue("a", number, day, Examples.charge("s1", day + "/" + day.plusMonths(1), 5));
        }
    }

    /** A page of two, after so many documents. */
    private RowsRead<List<String>> listed(int before) {
        return RowsRead.by(
                session,
                () -> documents.list("a", before + 1, 2).stream()
                        .map(Document::number)
                        .toList(),
                TABLES);
    }

    private RowsRead<List<String>> examined(String after) {
        return RowsRead.by(
                session,
                () -> documents.examine("a", after, 2).stream()
                        .map(Stored::number)
                        .toList(),
                TABLES);
    }
}
