package dev.settle.application.payment.port.in;

import dev.settle.domain.journal.Origin;

/** Asks the gateway now what became of a document's unresolved attempt. */
public interface LookUpPayment {
    /**
     * @return the last attempt as it stands then; when it was resolved already, it is left alone
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}, {@code DOCUMENT_UNKNOWN} or {@code PAYMENT_UNKNOWN} when
     *     the document was never attempted to be paid
     */
    PayDocument.Paid lookUp(Command command);

    record Command(Origin origin, String account, String document) {}
}
