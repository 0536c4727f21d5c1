package dev.settle.application.journal.port.out;

/** The only source of new ids. */
public interface Ids {
    /** A new id that no other call gives: {@code prefix}, then lower-case letters and digits. */
    String next(String prefix);
}
