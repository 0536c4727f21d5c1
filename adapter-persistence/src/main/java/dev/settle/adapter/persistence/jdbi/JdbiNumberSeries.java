package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.invoicing.port.out.NumberSeries;

final class JdbiNumberSeries implements NumberSeries {
    private final Session session;

    JdbiNumberSeries(Session session) {
        this.session = session;
    }

    @Override
    public long take(String seller, String series, int count) {
        return session.writing(handle -> handle.createQuery("""
                        insert into number_series as held (seller_id, series, next) values (:seller, :series, 1 + :count)
                        on conflict (seller_id, series) do update set next = held.next + :count
                        returning next - :count""")
                .bind("seller", seller)
                .bind("series", series)
                .bind("count", count)
                .mapTo(Long.class)
                .one());
    }
}
