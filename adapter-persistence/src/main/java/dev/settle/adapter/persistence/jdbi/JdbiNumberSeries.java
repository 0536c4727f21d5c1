package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

final class JdbiNumberSeries implements NumberSeries {
    private final Session session;
    private final NumbersGivenOut givenOut;

    JdbiNumberSeries(Session session, NumbersGivenOut givenOut) {
        this.session = session;
        this.givenOut = givenOut;
    }

    /** Holds the series, unless others were given numbers: then theirs, should they fail, must come before new ones. */
    @Override
    public long take(String seller, String series) {
        return take(
                        seller,
                        series,
                        1,
                        "where not exists (select 1 from number_given_out"
                                + " where seller_id = :seller and series = :series)")
                .get(0);
    }

    @Override
    public List<Long> take(String seller, String series, int count) {
        return take(seller, series, count, "where false");
    }

    /** @param free SQL that says when the transaction takes new numbers itself and holds the series until it ends */
    private List<Long> take(String seller, String series, int count, String free) {
        String name = seller + "/" + series;
        return session.writing(handle -> {
            boolean held = session.held().contains(name);
            Optional<Long> first = first(handle, seller, series, count, held ? "" : free);
            if (first.isEmpty()) {
                return givenOut.take(handle, seller, series, count);
            }
            session.held().add(name);
            return LongStream.range(first.get(), first.get() + count).boxed().toList();
        });
    }

    private static Optional<Long> first(Handle handle, String seller, String series, int count, String free) {
        return handle.createQuery("""
                        insert into number_series as held (seller_id, series, next)
                        select :seller, :series, 1 + :count %s
                        on conflict (seller_id, series) do update set next = held.next + :count
                        returning next - :count""".formatted(free))
                .bind("seller", seller)
                .bind("series", series)
                .bind("count", count)
                .mapTo(Long.class)
                .findOne();
    }
}
