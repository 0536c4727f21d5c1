package dev.settle.domain.billing;

/** A line of an issued document: {@code INV-000007/2}. Lines count from 1. */
public record LineRef(String document, int line) {
    @Override
    public String toString() {
        return document + "/" + line;
    }
}
