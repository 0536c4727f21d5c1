package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.Given;
import dev.settle.domain.billing.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadMovesTest {
    private static final LocalDate MAY = LocalDate.parse("2025-05-01");

    private record Updated(long rows, long onTheirPages) {}

    private final Session session = new Session(TestDatabase.jdbi(), new AtomicLong());
    private final JdbiBooks books = new JdbiBooks(session, new RuleSets(session, Parameters.INDEX));

    @Test
    void heads_that_a_run_moves_stay_on_their_pages_and_no_index_hears_of_it() {
        Given given = new Given(TestDatabase.empty().stores());
        given.seller("s");
        List<Advance> moves = IntStream.range(0, 150)
                .mapToObj(number -> given.account("s", "a" + number))
                .map(HeadMovesTest::dueInMay)
                .toList();

        Updated updated = session.transaction(() -> {
            books.advance(moves);
            return session.reading(handle -> handle.createQuery("""
                            select n_tup_upd, n_tup_hot_upd from pg_stat_xact_user_tables where relname = 'account_head'""")
                    .map((row, context) -> new Updated(row.getLong(1), row.getLong(2)))
                    .one());
        });

        assertThat(updated).isEqualTo(new Updated(150, 150));
    }

    private static Advance dueInMay(Book book) {
        return new Advance(book.account().id(), "s", book.seq(), book, Optional.of(MAY));
    }
}
