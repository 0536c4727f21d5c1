package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.billing.port.out.Quotes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

final class JdbiQuotes implements Quotes {
    private final Session session;

    JdbiQuotes(Session session) {
        this.session = session;
    }

    @Override
    public void keep(Quote quote, Instant now) {
        session.writing(handle -> {
            handle.createUpdate("delete from quote where account_id = :account and ends < :known")
                    .bind("account", quote.account())
                    .bind("known", now.minus(KNOWN_AFTER_END))
                    .execute();
            return handle.createUpdate("""
                        insert into quote (account_id, quote_id, seq, ends, content, shown)
                        values (:account, :id, :seq, :ends, :content, :shown)
                        on conflict (account_id, quote_id) do update
                           set seq = excluded.seq, ends = excluded.ends, content = excluded.content, shown = excluded.shown""").bindMethods(quote).execute();
        });
    }

    @Override
    public Optional<Quote> find(String account, String id) {
        return session.reading(handle -> handle.createQuery("""
                        select seq, content, shown, ends from quote where account_id = :account and quote_id = :id""")
                .bind("account", account)
                .bind("id", id)
                .map((row, context) -> new Quote(
                        account,
                        id,
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .findOne());
    }
}
