package dev.settle.application;

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

/** One store behind all the ports that keep something: what an adapter for a storage technology has to offer. */
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
        Projections projections) {}
