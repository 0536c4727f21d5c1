package dev.settle.adapter.persistence.memory;

import dev.settle.application.Stores;
import dev.settle.domain.policy.ParameterIndex;

/** One empty store. Cheap to make: a scenario or a test has its own. Safe for many threads. */
public final class MemoryStore {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final Streams streams = new Streams(transactions);
    private final MemoryDocuments documents = new MemoryDocuments(transactions);
    private final MemoryLedger ledger = new MemoryLedger(transactions);
    private final MemoryOutbox outbox = new MemoryOutbox(transactions);
    private final MemoryBooks books = new MemoryBooks(transactions, streams, documents, ledger, outbox);
    private final MemoryNumberSeries numbers = new MemoryNumberSeries(transactions, documents);
    private final MemoryIdempotency idempotency = new MemoryIdempotency(transactions);
    private final MemoryQuotes quotes = new MemoryQuotes(transactions);
    private final MemoryApiKeys apiKeys = new MemoryApiKeys(transactions);
    private final MemoryBillingRuns billingRuns = new MemoryBillingRuns(transactions);
    private final MemoryAttempts attempts = new MemoryAttempts(transactions);
    private final MemorySellers sellers;
    private final MemoryJournal journal;
    private final MemoryProjections projections;

    /** @param parameters what packs are read with */
    public MemoryStore(ParameterIndex parameters) {
        this.sellers = new MemorySellers(transactions, streams, parameters);
        this.journal = new MemoryJournal(streams, books, sellers);
        this.projections =
                new MemoryProjections(transactions, books, documents, ledger, outbox, attempts, sellers, numbers);
    }

    /** Its ports. */
    public Stores stores() {
        return new Stores(
                transactions,
                books,
                sellers,
                journal,
                documents,
                numbers,
                ledger,
                idempotency,
                outbox,
                quotes,
                apiKeys,
                billingRuns,
                attempts,
                projections);
    }

    /** Leaves nothing of a seller but its stream. */
    void lose(String seller) {
        sellers.lose(seller);
    }
}
