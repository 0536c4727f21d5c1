package dev.settle.application.invoicing;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.in.CheckDocuments;
import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.in.RebuildStore;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Projections;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.policy.ParameterIndex;

/** What can be asked about issued documents: read, explain, compute again, check. */
public record InvoicingUseCases(
        ReadDocuments read,
        ExplainDocument explain,
        RebuildDocuments rebuild,
        CheckDocuments check,
        VerifyJournal verify,
        RebuildStore rebuildStore) {
    public static InvoicingUseCases of(
            Bookkeeping bookkeeping,
            Transactions transactions,
            Projections projections,
            Sellers sellers,
            Books books,
            Documents documents,
            NumberSeries series,
            Ledger ledger,
            Outbox outbox,
            Attempts attempts,
            Journal journal,
            ParameterIndex parameters) {
        JournalPages pages = new JournalPages(journal);
        AccountSellers accounts = new AccountSellers(journal);
        StoredDocuments stored = new StoredDocuments(documents);
        NumberCheck numbers = new NumberCheck(documents, series);
        ReadDocuments read = new ReadDocumentsService(documents);
        CheckDocumentsService checks = new CheckDocumentsService(journal, stored, accounts, parameters);
        return new InvoicingUseCases(
                read,
                new ExplainDocumentService(read, journal, accounts, sellers),
                new RebuildDocumentsService(sellers, books, stored, pages, accounts, parameters),
                checks,
                new VerifyJournalService(
                        journal,
                        checks,
                        new StateCheck(journal, books, ledger, outbox, attempts, numbers),
                        numbers,
                        sellers,
                        parameters),
                new RebuildStoreService(
                        transactions, projections, bookkeeping, books, sellers, attempts, journal, parameters));
    }
}
