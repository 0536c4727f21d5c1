package dev.settle.adapter.persistence.memory;

import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Projections;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.policy.ParameterIndex;

/** One empty store. Cheap to make: a scenario or a test has its own. Safe for many threads. */
public final class MemoryStore {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final Streams streams = new Streams(transactions);
    private final MemoryDocuments documents = new MemoryDocuments(transactions);
    private final MemoryLedger ledger = new MemoryLedger(transactions);
    private final MemoryOutbox outbox = new MemoryOutbox(transactions);
    private final MemoryBooks books = new MemoryBooks(transactions, streams, documents, ledger, outbox);
    private final MemoryNumberSeries numbers = new MemoryNumberSeries(transactions);
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

    public Transactions transactions() {
        return transactions;
    }

    public Books books() {
        return books;
    }

    public Sellers sellers() {
        return sellers;
    }

    public Journal journal() {
        return journal;
    }

    public Documents documents() {
        return documents;
    }

    public NumberSeries numbers() {
        return numbers;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Idempotency idempotency() {
        return idempotency;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Quotes quotes() {
        return quotes;
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public BillingRuns billingRuns() {
        return billingRuns;
    }

    public Attempts attempts() {
        return attempts;
    }

    public Projections projections() {
        return projections;
    }
}
