package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.json.RuleSet;
import dev.settle.application.journal.port.out.Idempotency;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A claim is a row. Who would have to wait for another's uncommitted row is told so instead: an advisory lock, held to
 * the end of the transaction, says whether there is one. The key of the table is what holds should that lock fail.
 */
final class JdbiIdempotency implements Idempotency {
    /** @param requestHash of the row that was there already; empty when there was none that could be seen */
    private record Found(boolean alone, boolean inserted, Optional<String> requestHash, Optional<String> response) {}

    private final Session session;

    JdbiIdempotency(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> claim(Scope scope, String requestHash) {
        return session.locking(handle -> {
            Found found = look(handle, scope, requestHash);
            if (!found.alone()) {
                throw Refusals.requestRunning(scope.key());
            }
            if (!found.inserted() && found.requestHash().isEmpty()) {
                found = look(handle, scope, requestHash);
            }
            return answer(found, scope, requestHash);
        });
    }

    @Override
    public void answer(Scope scope, String response) {
        int kept = session.locking(handle -> handle.createUpdate("""
                        update idempotency set response = :response
                         where seller_id = :seller and credential = :credential and key = :key and response is null""")
                .bindMethods(scope)
                .bind("response", response)
                .execute());
        if (kept == 0) {
            throw new IllegalStateException("nobody has claimed " + scope);
        }
    }

    private static Optional<String> answer(Found found, Scope scope, String requestHash) {
        if (found.inserted()) {
            return Optional.empty();
        }
        if (!found.requestHash().equals(Optional.of(requestHash))) {
            throw Refusals.keyReused(scope.key());
        }
        return found.response();
    }

    /** A row that was committed after this statement began is in the way of the insert but not seen: look again. */
    private static Found look(Handle handle, Scope scope, String requestHash) {
        return handle.createQuery("""
                        with mine as materialized (select pg_try_advisory_xact_lock(:lock) as alone),
                        claimed as (
                            insert into idempotency (seller_id, credential, key, request_hash)
                            select :seller, :credential, :key, :hash from mine where alone
                            on conflict do nothing
                            returning 1)
                        select alone, exists (select 1 from claimed), request_hash, response
                          from mine left join idempotency
                            on seller_id = :seller and credential = :credential and key = :key""")
                .bindMethods(scope)
                .bind("hash", requestHash)
                .bind("lock", lock(scope))
                .map((row, context) -> new Found(
                        row.getBoolean(1),
                        row.getBoolean(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))))
                .one();
    }

    private static long lock(Scope scope) {
        return RuleSet.id(String.join("\n", "idempotency", scope.seller(), scope.credential(), scope.key()));
    }
}
