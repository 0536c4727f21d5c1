package dev.settle.launcher;

import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.adapter.persistence.memory.MemoryStore;
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
import dev.settle.application.policy.Parameters;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.application.seller.port.out.Sellers;

/** One store behind all the ports that keep something. */
public record Stores(
        Transactions transactions,
        Books books,
        Sellers sellers,
        Journal journal,
        Documents documents,
        NumberSeries numbers,
        Ledger ledger,
        Idempotency idempotency,
        Outbox outbox,
        Quotes quotes,
        ApiKeys apiKeys,
        BillingRuns billingRuns,
        Attempts attempts,
        Projections projections) {

    /** An empty store that is gone with the program: for simulations and tests, never to serve. */
    public static Stores inMemory() {
        var store = new MemoryStore(Parameters.INDEX);
        return new Stores(
                store.transactions(),
                store.books(),
                store.sellers(),
                store.journal(),
                store.documents(),
                store.numbers(),
                store.ledger(),
                store.idempotency(),
                store.outbox(),
                store.quotes(),
                store.apiKeys(),
                store.billingRuns(),
                store.attempts(),
                store.projections());
    }

    /** A PostgreSQL database, the one place where anything is kept for good. */
    public static Stores on(PostgresStore store) {
        return new Stores(
                store.transactions(),
                store.books(),
                store.sellers(),
                store.journal(),
                store.documents(),
                store.numbers(),
                store.ledger(),
                store.idempotency(),
                store.outbox(),
                store.quotes(),
                store.apiKeys(),
                store.billingRuns(),
                store.attempts(),
                store.projections());
    }
}
