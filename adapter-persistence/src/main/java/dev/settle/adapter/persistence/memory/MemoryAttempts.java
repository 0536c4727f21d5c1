package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.PaymentUnresolved;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryAttempts implements Attempts {
    private final MemoryTransactions transactions;
    private final Table<String, Attempt> attempts;

    MemoryAttempts(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.attempts = new Table<>(transactions);
    }

    @Override
    public List<Attempt> of(String account, String document) {
        return ofAccount(account)
                .filter(attempt -> attempt.document().equals(document))
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
    }

    @Override
    public List<Attempt> of(String account) {
        return ofAccount(account)
                .sorted(Comparator.comparing(Attempt::document).thenComparing(Attempt::number))
                .toList();
    }

    @Override
    public Optional<Attempt> find(String account, String key) {
        return attempts.get(account + "\n" + key);
    }

    @Override
    public void add(Attempt attempt) {
        transactions.inTransaction(() -> {
            transactions.alone();
            find(attempt.account(), attempt.key()).ifPresent(MemoryAttempts::refuse);
            refuseSecond(attempt);
            if (of(attempt.account(), attempt.document()).stream()
                    .anyMatch(other -> other.number() == attempt.number())) {
                throw Refusals.attemptNumberTaken(attempt.document(), attempt.number());
            }
            put(attempt);
            return attempt;
        });
    }

    @Override
    public void change(AttemptState seen, Attempt attempt) {
        transactions.inTransaction(() -> {
            transactions.alone();
            if (find(attempt.account(), attempt.key())
                    .filter(before -> before.state() == seen)
                    .isEmpty()) {
                throw Refusals.paymentMoved(attempt.key(), seen.name());
            }
            refuseSecond(attempt);
            put(attempt);
            return attempt;
        });
    }

    @Override
    public List<Attempt> dueForLookUp(String seller, Instant now, int limit) {
        return ofSeller(seller)
                .filter(attempt ->
                        attempt.nextLookUp().filter(next -> !next.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(
                                (Attempt attempt) -> attempt.nextLookUp().orElseThrow())
                        .thenComparing(Attempt::key))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Attempt> unresolved(String seller, int limit) {
        return ofSeller(seller)
                .filter(Attempt::isUnresolved)
                .sorted(Comparator.comparing(Attempt::created).thenComparing(Attempt::key))
                .limit(limit)
                .toList();
    }

    void forget(String account) {
        attempts.after(account + "\n").keySet().stream()
                .takeWhile(key -> key.startsWith(account + "\n"))
                .toList()
                .forEach(attempts::remove);
    }

    private void refuseSecond(Attempt attempt) {
        if (attempt.isUnresolved()) {
            of(attempt.account(), attempt.document()).stream()
                    .filter(other -> other.isUnresolved() && !other.key().equals(attempt.key()))
                    .forEach(MemoryAttempts::refuse);
        }
    }

    private static void refuse(Attempt there) {
        throw new PaymentUnresolved(there);
    }

    private void put(Attempt attempt) {
        attempts.put(attempt.account() + "\n" + attempt.key(), attempt);
    }

    private Stream<Attempt> ofAccount(String account) {
        return attempts.after(account + "\n").entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(account + "\n"))
                .map(Map.Entry::getValue);
    }

    private Stream<Attempt> ofSeller(String seller) {
        return attempts.after("").values().stream()
                .filter(attempt -> attempt.seller().equals(seller));
    }
}
