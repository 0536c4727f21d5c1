package dev.settle.adapter.persistence.memory;

import dev.settle.application.journal.port.out.Projections;
import java.util.Collection;

final class MemoryProjections implements Projections {
    private final MemoryTransactions transactions;
    private final MemoryBooks books;
    private final MemoryDocuments documents;
    private final MemoryLedger ledger;
    private final MemoryOutbox outbox;
    private final MemoryAttempts attempts;
    private final MemorySellers sellers;
    private final MemoryNumberSeries numbers;

    MemoryProjections(
            MemoryTransactions transactions,
            MemoryBooks books,
            MemoryDocuments documents,
            MemoryLedger ledger,
            MemoryOutbox outbox,
            MemoryAttempts attempts,
            MemorySellers sellers,
            MemoryNumberSeries numbers) {
        this.transactions = transactions;
        this.books = books;
        this.documents = documents;
        this.ledger = ledger;
        this.outbox = outbox;
        this.attempts = attempts;
        this.sellers = sellers;
        this.numbers = numbers;
    }

    @Override
    public void forget(String seller, String account) {
        transactions.inTransaction(() -> {
            books.forget(account);
            documents.forget(account);
            ledger.forget(account);
            outbox.forget(account);
            attempts.forget(account);
            return account;
        });
    }

    @Override
    public void release(String seller, Collection<String> numbers) {
        transactions.inTransaction(() -> {
            documents.release(seller, numbers);
            return seller;
        });
    }

    @Override
    public void restart(String seller) {
        transactions.inTransaction(() -> {
            sellers.restart(seller);
            return seller;
        });
    }

    @Override
    public void goOnBehind(String seller, String series, long last) {
        transactions.inTransaction(() -> {
            numbers.goOnBehind(seller, series, last);
            return seller;
        });
    }

    @Override
    public void fillGaps(String seller, String series) {
        transactions.inTransaction(() -> {
            numbers.fillGaps(seller, series);
            return seller;
        });
    }
}
