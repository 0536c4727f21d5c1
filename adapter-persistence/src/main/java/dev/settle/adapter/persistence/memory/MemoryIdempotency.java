package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.journal.port.out.Idempotency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryIdempotency implements Idempotency {
    /** @param response empty until there is one */
    private record Claim(String requestHash, Optional<String> response) {}

    private final MemoryTransactions transactions;
    private final Table<String, Claim> claims;
    private final Map<Scope, MemoryTransactions.Running> running = new ConcurrentHashMap<>();

    MemoryIdempotency(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.claims = new Table<>(transactions);
    }

    @Override
    public Optional<String> claim(Scope scope, String requestHash) {
        MemoryTransactions.Running mine = transactions.current();
        MemoryTransactions.Running first = running.putIfAbsent(scope, mine);
        if (first != null && first != mine) {
            throw Refusals.requestRunning(scope.key());
        } else if (first == null) {
            mine.atTheEnd(() -> running.remove(scope));
        }
        Optional<Claim> before = claims.get(text(scope));
        if (before.isEmpty()) {
            claims.put(text(scope), new Claim(requestHash, Optional.empty()));
        } else if (!before.get().requestHash().equals(requestHash)) {
            throw Refusals.keyReused(scope.key());
        }
        return before.flatMap(Claim::response);
    }

    @Override
    public void answer(Scope scope, String response) {
        transactions.current();
        Claim claim = claims.get(text(scope))
                .filter(one -> one.response().isEmpty())
                .orElseThrow(() -> new IllegalStateException("nobody has claimed " + scope));
        claims.put(text(scope), new Claim(claim.requestHash(), Optional.of(response)));
    }

    /** Ends of parts are told by their lengths, so that no two scopes have the same text. */
    private static String text(Scope scope) {
        return scope.seller().length() + "," + scope.credential().length() + ":" + scope.seller() + scope.credential()
                + scope.key();
    }
}
