package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read to settle a change does not grow with the documents there were before it. */
class CoverageReadingTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");

    private final Session session = new Session(TestDatabase.jdbi(), new AtomicLong());
    private final JdbiBooks books = new JdbiBooks(session, new RuleSets(session, Parameters.INDEX));
    private Given given;

    @BeforeEach
    void an_account() {
        given = new Given(TestDatabase.empty().stores());
        given.seller("s");
        given.account("s", "a");
    }

    @Test
    void months_that_are_over_are_not_looked_at_however_many() {
        months(0, 4);
        RowsRead<List<LineRef>> few = read("2021-04-10");
        assertThat(few.found()).containsExactly(new LineRef("INV-000003", 1));

        months(4, 36);
        RowsRead<List<LineRef>> many = read("2023-12-10");
        assertThat(many.found()).containsExactly(new LineRef("INV-000035", 1));
        assertThat(many.rows()).isEqualTo(few.rows()).isPositive();
    }

    @Test
    void neither_are_years_nor_what_was_only_given_back() {
        years(0, 2);
        RowsRead<List<LineRef>> few = read("2022-06-10");
        assertThat(few.found()).containsExactly(new LineRef("INV-000001", 1));

        years(2, 9);
        RowsRead<List<LineRef>> many = read("2029-06-10");
        assertThat(many.found()).containsExactly(new LineRef("INV-000008", 1));
        assertThat(many.rows()).isEqualTo(few.rows()).isPositive();
    }

    private void months(int from, int to) {
        for (int month = from; month < to; month++) {
            LocalDate day = FIRST.plusMonths(month);
            given.issue("a", number("INV", month), day, Examples.charge("s1", day + "/" + day.plusMonths(1), 5));
        }
    }

    /** Each year an invoice for all of it, and a credit note that charges nothing. */
    private void years(int from, int to) {
        for (int year = from; year < to; year++) {
            LocalDate day = FIRST.plusYears(year);
            String days = day + "/" + day.plusYears(1);
            given.issue("a", number("INV", year), day, Examples.charge("s1", days, 5));
            given.issue(
                    "a",
                    Occasion.change(day.plusDays(9), year),
                    number("CN", year),
                    Examples.credit("s1", days, new LineRef(number("INV", year), 1), 100));
        }
    }

    private static String number(String series, int number) {
        return "%s-%06d".formatted(series, number);
    }

    private RowsRead<List<LineRef>> read(String day) {
        return RowsRead.by(
                session,
                () -> books.coverage(Map.of("a", LocalDate.parse(day))).getOrDefault("a", List.of()).stream()
                        .map(CoveredLine::line)
                        .toList(),
                "document",
                "document_line");
    }
}
