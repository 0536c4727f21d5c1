package dev.settle.application.billing;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.in.TellDue;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.out.Sellers;

/** What can be done about bills. */
public record BillingUseCases(RunBilling run, KeepBillingRuns runs, TellDue due, GiveAmounts give) {
    public static BillingUseCases of(
            Bookkeeping bookkeeping,
            Transactions transactions,
            Books books,
            Sellers sellers,
            Documents documents,
            NumberSeries numbers,
            BillingRuns runs,
            Clock clock) {
        Chunks chunks = new Chunks(transactions, bookkeeping, books, numbers, clock);
        RunBilling run = new RunBillingService(sellers, books, chunks);
        return new BillingUseCases(
                run,
                new KeepBillingRunsService(run, runs, sellers, transactions, clock),
                new TellDueService(bookkeeping, books, sellers),
                new GiveAmountsService(bookkeeping, documents));
    }
}
