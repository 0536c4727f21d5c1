package dev.settle.adapter.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives numbers to a transaction before it ends. A short transaction of its own puts them into a table; the one that uses
 * them deletes them from there, so that they are there again when it fails, to be given out before any new ones. The
 * short one does not wait for the disk: what uses its numbers is later in the log and would not outlive it.
 */
final class NumbersGivenOut {
    /** @param last included */
    record Range(long first, long last) {
        static Range of(ResultSet row) throws SQLException {
            return new Range(row.getLong("first"), row.getLong("last"));
        }

        long size() {
            return last - first + 1;
        }

        LongStream numbers() {
            return LongStream.rangeClosed(first, last);
        }
    }

    private final Jdbi beside;

    /** @param beside on connections that no transaction waiting for numbers holds */
    NumbersGivenOut(Jdbi beside) {
        this.beside = beside;
    }

    /**
     * Takes numbers for the transaction of {@code user}. One at a time, so that nobody here is given what another was
     * just given; of what another process takes in that moment, the rest is asked for again.
     */
    synchronized List<Long> take(Handle user, String seller, String series, int count) {
        List<Long> taken = new ArrayList<>();
        while (taken.size() < count) {
            int missing = count - taken.size();
            List<Range> given = beside.withHandle(handle -> unlessLeft(handle, seller, series, missing))
                    .map(List::of)
                    .orElseGet(() -> beside.inTransaction(handle -> give(handle, seller, series, missing)));
            use(user, seller, series, given).forEach(range -> range.numbers().forEach(taken::add));
        }
        return taken.stream().sorted().toList();
    }

    /** New ones in a single statement, as long as nobody has left any. */
    private static Optional<Range> unlessLeft(Handle handle, String seller, String series, int count) {
        return fresh(handle, seller, series, count, """
                where not exists (
                      select 1 from number_given_out where seller_id = :seller and series = :series
                       limit 1 for update skip locked)""");
    }

    private static List<Range> give(Handle handle, String seller, String series, int count) {
        handle.execute("set local synchronous_commit = off");
        List<Range> given = new ArrayList<>();
        long missing = count;
        for (Range left : left(handle, seller, series, count)) {
            if (missing > 0) {
                Range part = new Range(left.first(), Math.min(left.last(), left.first() + missing - 1));
                if (part.last() < left.last()) {
                    split(handle, seller, series, left, part);
                }
                given.add(part);
                missing -= part.size();
            }
        }
        if (missing > 0) {
            given.add(fresh(handle, seller, series, missing, "").orElseThrow());
        }
        return given;
    }

    private static List<Range> left(Handle handle, String seller, String series, int most) {
        return handle.createQuery("""
                        select first, last from number_given_out where seller_id = :seller and series = :series
                         order by first limit :most for update skip locked""")
                .bind("seller", seller)
                .bind("series", series)
                .bind("most", most)
                .map((row, context) -> Range.of(row))
                .list();
    }

    private static Optional<Range> fresh(Handle handle, String seller, String series, long count, String condition) {
        return handle.createQuery("""
                        with quick as (select set_config('synchronous_commit', 'off', true)), moved as (
                            insert into number_series as held (seller_id, series, next)
                            select :seller, :series, 1 + :count from quick %s
                            on conflict (seller_id, series) do update set next = held.next + :count
                            returning next)
                        insert into number_given_out (seller_id, series, first, last)
                        select :seller, :series, next - :count, next - 1 from moved
                        returning first, last""".formatted(condition))
                .bind("seller", seller)
                .bind("series", series)
                .bind("count", count)
                .map((row, context) -> Range.of(row))
                .findOne();
    }

    private static void split(Handle handle, String seller, String series, Range whole, Range part) {
        handle.createUpdate("""
                        update number_given_out set last = :last
                         where seller_id = :seller and series = :series and first = :first""")
                .bind("last", part.last())
                .bind("seller", seller)
                .bind("series", series)
                .bind("first", whole.first())
                .execute();
        put(handle, seller, series, new Range(part.last() + 1, whole.last()));
    }

    private static void put(Handle handle, String seller, String series, Range range) {
        handle.createUpdate("""
                        insert into number_given_out (seller_id, series, first, last)
                        values (:seller, :series, :first, :last)""")
                .bind("seller", seller)
                .bind("series", series)
                .bind("first", range.first())
                .bind("last", range.last())
                .execute();
    }

    private static List<Range> use(Handle handle, String seller, String series, List<Range> given) {
        return handle.createQuery("""
                        delete from number_given_out
                         where (seller_id, series, first) in (
                               select seller_id, series, first from number_given_out
                                where seller_id = :seller and series = :series and first = any (:firsts)
                                for update skip locked)
                        returning first, last""")
                .bind("seller", seller)
                .bind("series", series)
                .bindArray(
                        "firsts", Long.class, given.stream().map(Range::first).toList())
                .map((row, context) -> Range.of(row))
                .list();
    }
}
