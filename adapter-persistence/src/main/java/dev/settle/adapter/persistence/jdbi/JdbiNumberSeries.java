package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

final class JdbiNumberSeries implements NumberSeries {
    private static final String UNLESS_GIVEN_OUT =
            "where not exists (select 1 from number_given_out where seller_id = :seller and series = :series)";

    /**
     * One statement: what another transaction is using meanwhile is in {@code number_given_out} or has its document, and
     * what one holds its series for is still before it.
     */
    static final String LOST = """
            select series, gap as first, first - 1 as last
              from (select series, first, 1 + max(last) over (
                           partition by series order by first rows between unbounded preceding and 1 preceding) as gap
                      from (select series, 0 as first, 0 as last from number_series where seller_id = :seller
                            union all
                            select split_part(number, '-', 1), split_part(number, '-', 2)::bigint, split_part(number, '-', 2)::bigint
                              from document_number where seller_id = :seller and number ~ '^[A-Z]+-[0-9]{6,18}$'
                            union all
                            select series, first, last from number_given_out where seller_id = :seller
                            union all
                            select series, next, next from number_series where seller_id = :seller) as known) as stretch
             where gap < first and first <= (
                   select next from number_series where seller_id = :seller and series = stretch.series)""";

    private final Session session;
    private final NumbersGivenOut givenOut;

    JdbiNumberSeries(Session session, NumbersGivenOut givenOut) {
        this.session = session;
        this.givenOut = givenOut;
    }

    /**
     * Holds the series, unless others were given numbers: then theirs, should they fail, must come before new ones. Who
     * holds a series already goes on so: those who give out may be waiting for it.
     */
    @Override
    public long take(String seller, String series) {
        return session.writing(handle -> first(handle, seller, series, 1, session.holdsSeries() ? "" : UNLESS_GIVEN_OUT)
                .orElseGet(() -> givenOut.take(handle, seller, series, 1).get(0)));
    }

    /** Who holds a series already would wait for itself. */
    @Override
    public List<Long> take(String seller, String series, int count) {
        return session.writing(handle -> session.holdsSeries()
                ? first(handle, seller, series, count, "").stream()
                        .flatMap(first -> LongStream.range(first, first + count).boxed())
                        .toList()
                : givenOut.take(handle, seller, series, count));
    }

    @Override
    public Map<String, Long> next(String seller) {
        return session.reading(handle -> handle.createQuery(
                        "select series, next from number_series where seller_id = :seller")
                .bind("seller", seller)
                .reduceResultSet(new TreeMap<>(), (all, row, context) -> {
                    all.put(row.getString(1), row.getLong(2));
                    return all;
                }));
    }

    @Override
    public List<Range> lost(String seller, int limit) {
        return session.reading(handle -> handle.createQuery(LOST + " order by series, first limit :limit")
                .bind("seller", seller)
                .bind("limit", limit)
                .map((row, context) -> new Range(row.getString(1), row.getLong(2), row.getLong(3)))
                .list());
    }

    private Optional<Long> first(Handle handle, String seller, String series, int count, String condition) {
        Optional<Long> first = handle.createQuery("""
                        insert into number_series as held (seller_id, series, next)
                        select :seller, :series, 1 + :count %s
                        on conflict (seller_id, series) do update set next = held.next + :count
                        returning next - :count""".formatted(condition))
                .bind("seller", seller)
                .bind("series", series)
                .bind("count", count)
                .mapTo(Long.class)
                .findOne();
        first.ifPresent(held -> session.holdSeries());
        return first;
    }
}
