package dev.settle.domain.billing;

/** A line of an issued document: {@code INV-000007/2}. Lines count from 1. */
public record LineRef(String document, int line) {
    /** This reference when the document it may stand on itself has got its number. */
    public LineRef on(String number) {
        return document.equals(Assembly.THIS_DOCUMENT) ? new LineRef(number, line) : this;
    }

    @Override
    public String toString() {
        return document + "/" + line;
    }
}
