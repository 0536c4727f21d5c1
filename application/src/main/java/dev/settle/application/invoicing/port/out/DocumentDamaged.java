package dev.settle.application.invoicing.port.out;

import java.io.Serial;

/** What is stored of a document is not what any release has written; its account's journal tells what it said. */
public final class DocumentDamaged extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DocumentDamaged(String account, String number, String damage) {
        super("Document %s of account %s cannot be read: %s".formatted(number, account, damage));
    }
}
