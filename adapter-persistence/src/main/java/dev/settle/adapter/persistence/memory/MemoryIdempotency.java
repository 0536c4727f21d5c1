package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.journal.port.out.Idempotency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryIdempotency implements Idempotency {
    private record Answer(String requestHash, String response) {}

    private record Claim(MemoryTransactions.Running by, String requestHash) {}

    private final MemoryTransactions transactions;
    private final Table<String, Answer> answers;
    private final Map<Scope, Claim> running = new ConcurrentHashMap<>();

    MemoryIdempotency(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.answers = new Table<>(transactions);
    }

    @Override
    public Optional<String> claim(Scope scope, String requestHash) {
        MemoryTransactions.Running mine = transactions.current();
        Claim first = running.putIfAbsent(scope, new Claim(mine, requestHash));
        if (first != null && first.by() != mine) {
            throw Refusals.requestRunning(scope.key());
        } else if (first == null) {
            mine.atTheEnd(() -> running.remove(scope));
        }
        Optional<Answer> given = answers.get(text(scope));
        given.filter(answer -> !answer.requestHash().equals(requestHash)).ifPresent(answer -> {
            throw Refusals.keyReused(scope.key());
        });
        return given.map(Answer::response);
    }

    @Override
    public void answer(Scope scope, String response) {
        Claim claim = running.get(scope);
        if (claim == null || claim.by() != transactions.current()) {
            throw new IllegalStateException("this transaction has not claimed " + scope);
        }
        answers.put(text(scope), new Answer(claim.requestHash(), response));
    }

    /** Ends of parts are told by their lengths, so that no two scopes have the same text. */
    private static String text(Scope scope) {
        return scope.seller().length() + "," + scope.credential().length() + ":" + scope.seller() + scope.credential()
                + scope.key();
    }
}
