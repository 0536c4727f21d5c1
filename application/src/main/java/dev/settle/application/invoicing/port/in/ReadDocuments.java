package dev.settle.application.invoicing.port.in;

import dev.settle.domain.invoicing.Document;
import java.util.List;

/** Issued documents, to read. */
public interface ReadDocuments {
    /** @throws dev.settle.domain.NotFound {@code DOCUMENT_UNKNOWN} */
    Document read(String account, String number);

    /**
     * An account's documents in the order of issue.
     *
     * @param after where the page before ended, {@link Place#START} for the first
     * @param limit at most so many, 1 to 500
     */
    Page list(String account, Place after, int limit);

    /**
     * A place between two documents. An entry may have issued several.
     *
     * @param seq   the entry that issued the last one seen
     * @param taken how many of that entry's were seen
     */
    record Place(long seq, int taken) {
        public static final Place START = new Place(0, 0);
    }

    /** @param end where it ended, also when nothing more follows yet */
    record Page(List<Document> documents, Place end, boolean more) {}
}
