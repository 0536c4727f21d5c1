package dev.settle.application.invoicing.port.out;

import dev.settle.domain.invoicing.Document;
import java.util.List;
import java.util.Optional;

/** Issued documents, to read. */
public interface Documents {
    Optional<Document> find(String account, String number);

    /** Which account a seller's document was issued to. */
    Optional<String> accountOf(String seller, String number);

    /** An account's documents in the order of issue, after entry {@code afterSeq} (0 for the first), at most {@code limit}. */
    List<Document> list(String account, long afterSeq, int limit);

    /** The same for a seller, by account, then order of issue. */
    long count(String seller);
}
