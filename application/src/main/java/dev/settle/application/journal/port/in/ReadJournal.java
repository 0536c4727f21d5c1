package dev.settle.application.journal.port.in;

import dev.settle.application.journal.port.out.Outbox.Message;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Optional;

/** Streams as they are stored, whether they are whole, and what was told of them. */
public interface ReadJournal {
    /** Entries from number {@code from} on, in order, at most {@code limit}; empty past the end. */
    List<Entry> read(StreamId stream, long from, int limit);

    /** Walks the whole chain, and sees whether it goes as far as was noted beside it. */
    Verified verify(StreamId stream);

    /** What was told about an account after message {@code after}, in order, at most {@code limit}. */
    List<Message> messages(String account, long after, int limit);

    /**
     * @param entries how many follow from each other, from the first on
     * @param broken  the number of the first entry that is missing or not as it was written
     */
    record Verified(StreamId stream, long entries, Optional<Long> broken) {}
}
