package dev.settle.application.invoicing.port.out;

import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.DocumentNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issued documents, to read. */
public interface Documents {
    /** @throws DocumentDamaged when it cannot be read */
    Optional<Document> find(String account, String number);

    /** Which account a seller's document was issued to. */
    Optional<String> accountOf(String seller, String number);

    /** The same for many: numbers that no account has are left out. */
    Map<String, String> accountsOf(String seller, Collection<String> numbers);

    /**
     * Numbers of a seller that lead to an account which has no such document, and that account, by number, at most
     * {@code limit}: there are none unless something is damaged.
     */
    Map<String, String> stray(String seller, int limit);

    /**
     * An account's documents in the order of issue, those of one entry by {@link DocumentNumber#PRINTED_ORDER}, after
     * entry {@code afterSeq} (0 for the first), at most {@code limit}. One is found by what was booked for it: where that
     * is damaged it may be left out, which {@link #examine(String, String, int)} never does.
     *
     * @throws DocumentDamaged when one of them cannot be read
     */
    List<Document> list(String account, long afterSeq, int limit);

    /** The same document as {@link #find} has, as far as it can be read. */
    Optional<Stored> examine(String account, String number);

    /**
     * All that is stored of an account's documents, each as far as it can be read, by number, byte by byte, after
     * {@code afterNumber} (empty for the first), at most {@code limit}.
     */
    List<Stored> examine(String account, String afterNumber, int limit);

    /**
     * What is stored of a document.
     *
     * @param document empty when it cannot be read
     * @param damage   what cannot have been written so; empty when all is well
     */
    record Stored(String number, long seq, Optional<Document> document, Optional<String> damage) {}
}
