package dev.settle.application.billing;

import dev.settle.domain.billing.Book;
import dev.settle.domain.invoicing.Document;
import java.util.List;

/**
 * What a command did, or would do.
 *
 * @param before    what lay before whoever decided on it
 * @param book      the account's book after it
 * @param documents what was issued at once
 */
public record Done(Desk before, Book book, List<Document> documents) {
    public Done {
        documents = List.copyOf(documents);
    }

    /** What lies there after it, by the same day and policy. */
    public Desk after() {
        return before.with(book);
    }
}
