package dev.settle.application.payment;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.payment.port.in.LookUpPayment;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.application.payment.port.out.PaymentGateway;

/** What can be done about payments. */
public record PaymentUseCases(PayDocument pay, LookUpPayment lookUp, ResolvePayments resolve) {
    public static PaymentUseCases of(
            Bookkeeping bookkeeping,
            Transactions transactions,
            Books books,
            Documents documents,
            Attempts attempts,
            Clock clock,
            PaymentGateway gateway) {
        Till till = new Till(transactions, books, documents, attempts, bookkeeping, clock);
        AskGateway ask = new AskGateway(gateway);
        ResolvePaymentsService resolve = new ResolvePaymentsService(till, ask, attempts);
        return new PaymentUseCases(new PayDocumentService(till, ask), resolve, resolve);
    }
}
