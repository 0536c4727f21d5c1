package dev.settle.application.billing;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.out.Sellers;

/** What can be done about bills. */
public record BillingUseCases(RunBilling run, GiveAmounts give) {
    public static BillingUseCases of(
            Bookkeeping bookkeeping,
            Transactions transactions,
            Books books,
            Sellers sellers,
            NumberSeries numbers,
            Clock clock) {
        Chunks chunks = new Chunks(transactions, books, numbers, clock);
        return new BillingUseCases(
                new RunBillingService(sellers, bookkeeping, chunks), new GiveAmountsService(bookkeeping));
    }
}
