package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.PaymentUnresolved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** That a document has at most one unresolved attempt is held by an index. */
final class JdbiAttempts implements Attempts {
    private final Session session;

    JdbiAttempts(Session session) {
        this.session = session;
    }

    @Override
    public List<Attempt> of(String account, String document) {
        return session.reading(handle ->
                attempts(handle.createQuery("""
                        select content from payment_attempt
                         where account_id = :account and document = :document order by number""").bind("account", account).bind("document", document)));
    }

    @Override
    public List<Attempt> of(String account) {
        return session.reading(handle -> handle.createQuery("""
                        select * from payment_attempt
                         where account_id = :account order by document, number""")
                .bind("account", account)
                .map((row, context) -> inItsPlace(row))
                .list());
    }

    @Override
    public Optional<Attempt> find(String account, String key) {
        return session.reading(handle -> find(handle, account, key));
    }

    @Override
    public void add(Attempt attempt) {
        session.writing(handle -> {
            int added = bound(handle, """
                            insert into payment_attempt (account_id, key, seller_id, document, number, state, unresolved,
                                                         created, next_look_up, content)
                            values (:account, :key, :seller, :document, :number, :state, :unresolved,
                                    :created, :nextLookUp, :content)
                            on conflict do nothing""", attempt).execute();
            if (added == 0) {
                find(handle, attempt.account(), attempt.key()).ifPresent(JdbiAttempts::refuse);
                refuseSecond(handle, attempt);
                throw Refusals.attemptNumberTaken(attempt.document(), attempt.number());
            }
            return added;
        });
    }

    @Override
    public void change(AttemptState seen, Attempt attempt) {
        session.writing(handle -> {
            if (find(handle, attempt.account(), attempt.key())
                    .filter(before -> before.state() == seen)
                    .isEmpty()) {
                throw Refusals.paymentMoved(attempt.key(), seen.name());
            }
            refuseSecond(handle, attempt);
            int changed = bound(handle, """
                            update payment_attempt
                               set state = :state, unresolved = :unresolved, next_look_up = :nextLookUp, content = :content
                             where account_id = :account and key = :key and state = :seen""", attempt).bind("seen", seen.name()).execute();
            if (changed == 0) {
                throw Refusals.paymentMoved(attempt.key(), seen.name());
            }
            return changed;
        });
    }

    @Override
    public List<Attempt> dueForLookUp(String seller, Instant now, int limit) {
        return session.reading(handle -> attempts(
                handle.createQuery("""
                        select content from payment_attempt
                         where seller_id = :seller and next_look_up <= :now
                         order by next_look_up, key limit :limit""").bind("seller", seller).bind("now", now).bind("limit", limit)));
    }

    @Override
    public List<Attempt> unresolved(String seller, int limit) {
        return session.reading(handle ->
                attempts(handle.createQuery("""
                        select content from payment_attempt
                         where seller_id = :seller and unresolved
                         order by created, key limit :limit""").bind("seller", seller).bind("limit", limit)));
    }

    private static void refuseSecond(Handle handle, Attempt attempt) {
        if (attempt.isUnresolved()) {
            attempts(handle.createQuery("""
                                    select content from payment_attempt
                                     where account_id = :account and document = :document and key <> :key and unresolved""")
                            .bind("account", attempt.account())
                            .bind("document", attempt.document())
                            .bind("key", attempt.key()))
                    .forEach(JdbiAttempts::refuse);
        }
    }

    private static void refuse(Attempt there) {
        throw new PaymentUnresolved(there);
    }

    private static Optional<Attempt> find(Handle handle, String account, String key) {
        return attempts(handle.createQuery(
                                "select content from payment_attempt where account_id = :account and key = :key")
                        .bind("account", account)
                        .bind("key", key))
                .stream()
                .findFirst();
    }

    private static Update bound(Handle handle, String sql, Attempt attempt) {
        return handle.createUpdate(sql)
                .bind("account", attempt.account())
                .bind("key", attempt.key())
                .bind("seller", attempt.seller())
                .bind("document", attempt.document())
                .bind("number", attempt.number())
                .bind("state", attempt.state().name())
                .bind("unresolved", attempt.isUnresolved())
                .bind("created", attempt.created())
                .bind("nextLookUp", attempt.nextLookUp())
                .bind("content", StateCodec.ATTEMPT.write(attempt));
    }

    /** It is found by the columns, and read from the content. */
    private static Attempt inItsPlace(ResultSet row) throws SQLException {
        Attempt attempt = StateCodec.ATTEMPT.read(row.getString("content"));
        List<Object> place = List.of(
                row.getString("account_id"),
                row.getString("key"),
                row.getString("seller_id"),
                row.getString("document"),
                row.getInt("number"),
                row.getString("state"),
                row.getBoolean("unresolved"),
                instant(row, "created"),
                instant(row, "next_look_up"));
        List<Object> own = List.of(
                attempt.account(),
                attempt.key(),
                attempt.seller(),
                attempt.document(),
                attempt.number(),
                attempt.state().name(),
                attempt.isUnresolved(),
                Optional.of(attempt.created()),
                attempt.nextLookUp());
        if (!place.equals(own)) {
            throw new IllegalStateException(
                    "an attempt is stored as %s, and its content says %s".formatted(place, own));
        }
        return attempt;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<Attempt> attempts(Query query) {
        return query.map((row, context) -> StateCodec.ATTEMPT.read(row.getString(1)))
                .list();
    }
}
