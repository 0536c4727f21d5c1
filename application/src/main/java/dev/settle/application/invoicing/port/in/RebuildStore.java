package dev.settle.application.invoicing.port.in;

import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Derives everything that is stored again from the journals alone: books, documents, ledger, outbox, payment attempts and
 * number series of all sellers. Nobody else may write meanwhile. When it was interrupted, it can be run again.
 */
public interface RebuildStore {
    /** @param progress is told after each seller and each account */
    Rebuilt rebuild(Consumer<Progress> progress);

    /** So far. */
    record Progress(long sellers, long accounts, long entries, long documents) {}

    /** @param left what was not derived again and stays as it was stored */
    record Rebuilt(Progress done, List<Left> left) {
        public Rebuilt {
            left = List.copyOf(left);
        }

        /** Whether nothing was left out. */
        public boolean isWhole() {
            return left.isEmpty();
        }
    }

    /**
     * A stream that cannot be relied upon.
     *
     * @param entry the first one that is not as it was written, or gives other documents than it names
     */
    record Left(StreamId stream, long entry, String reason) {}
}
