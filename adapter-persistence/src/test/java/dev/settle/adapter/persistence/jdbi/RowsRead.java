package dev.settle.adapter.persistence.jdbi;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What a read comes to, and how many rows of some tables the database looked at for it. */
record RowsRead<T>(T found, long rows) {
    /** The database counts what a transaction reads; it chooses as it would between more rows than a page holds, of which it knows. */
    static <T> RowsRead<T> by(Session session, Supplier<T> read, String... tables) {
        session.reading(handle -> handle.execute("analyze " + String.join(", ", tables)));
        return session.transaction(() -> {
            session.reading(handle -> handle.execute("set local enable_seqscan = off"));
            T found = read.get();
            return new RowsRead<>(found, session.reading(handle -> rows(handle, List.of(tables))));
        });
    }

    private static long rows(Handle handle, List<String> tables) {
        return handle.createQuery("""
                        select sum(idx_tup_fetch + seq_tup_read) from pg_stat_xact_user_tables
                         where relname = any (:tables)""")
                .bindArray("tables", String.class, tables)
                .mapTo(Long.class)
                .one();
    }
}
