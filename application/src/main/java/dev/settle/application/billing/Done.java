package dev.settle.application.billing;

import dev.settle.domain.billing.Book;
import dev.settle.domain.invoicing.Document;
import java.util.List;

/**
 * What a command did.
 *
 * @param book      the account's book after it
 * @param documents what was issued at once
 */
public record Done(Book book, List<Document> documents) {
    public Done {
        documents = List.copyOf(documents);
    }
}
