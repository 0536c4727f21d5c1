package dev.settle.application.invoicing.port.in;

import dev.settle.application.invoicing.check.Finding;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for what is not as it was written: entries by their chains, documents by an independent checker. Others may
 * write meanwhile.
 */
public interface VerifyJournal {
    Verified verify(Command command);

    /**
     * @param documents also check every document against the journal
     * @param progress  is told after each stream
     */
    record Command(String seller, boolean documents, Consumer<Progress> progress) {}

    /** So far. */
    record Progress(long streams, long entries, long documents) {}

    /**
     * @param unchecked accounts whose documents were not checked: their own journal or their seller's is broken, or went
     *     on each time they were looked at
     */
    record Verified(
            long streams,
            long entries,
            long documents,
            List<Broken> broken,
            List<Disputed> disputed,
            List<String> unchecked) {
        public Verified {
            broken = List.copyOf(broken);
            disputed = List.copyOf(disputed);
            unchecked = List.copyOf(unchecked);
        }

        public boolean isIntact() {
            return broken.isEmpty() && disputed.isEmpty();
        }
    }

    /** The first entry of a stream that is not as it was written; nothing behind it can be relied upon. */
    record Broken(StreamId stream, long entry, String reason) {}

    /**
     * Something that is stored of an account, a document or what is beside them, and does not follow from the journal.
     *
     * @param account empty for what is the seller's, as its series of numbers are
     */
    record Disputed(String account, Finding finding) {}
}
