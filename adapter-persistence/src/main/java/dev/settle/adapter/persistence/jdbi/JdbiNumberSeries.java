package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

final class JdbiNumberSeries implements NumberSeries {
    private static final String UNLESS_GIVEN_OUT =
            "where not exists (select 1 from number_given_out where seller_id = :seller and series = :series)";

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
