package dev.settle.contract.store;

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
import java.util.function.LongSupplier;

/**
 * All ports of one store that a contract has to itself.
 *
 * @param queries how many statements the store has sent so far; always 0 for a store that sends none
 */
public record StorePorts(
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
        Projections projections,
        LongSupplier queries) {}
