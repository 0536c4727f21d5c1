package dev.settle.application.invoicing.check;

/**
 * Something in a document that does not follow from the journal.
 *
 * @param path where it stands, such as {@code content.lines.2.amount}; empty for the document as a whole
 */
public record Finding(String document, String path, String reason) {
    @Override
    public String toString() {
        return (document + " " + path).strip() + ": " + reason;
    }
}
