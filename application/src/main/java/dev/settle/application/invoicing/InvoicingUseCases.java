package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.out.Documents;

/** What can be asked about issued documents. */
public record InvoicingUseCases(ReadDocuments read) {
    public static InvoicingUseCases of(Documents documents) {
        return new InvoicingUseCases(new ReadDocumentsService(documents));
    }
}
