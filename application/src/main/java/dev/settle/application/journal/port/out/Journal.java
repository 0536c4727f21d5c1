package dev.settle.application.journal.port.out;

import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;

/** Reads streams. Writing goes with the effects, see {@code Books} and {@code Sellers}. */
public interface Journal {
    /** Entries from number {@code from} on, in order, at most {@code limit} (1 to 10,000); empty past the end. */
    List<Entry> read(StreamId stream, long from, int limit);

    /** The entries with these numbers, in order, in one question; those that are not there are left out. */
    List<Entry> read(StreamId stream, Set<Long> numbers);

    /**
     * What an entry's bytes say.
     *
     * @throws IllegalArgumentException when the bytes are no entry, as after damage
     */
    Recorded decode(Entry entry);

    /** All streams of a seller, its own first, then its accounts' in key order. */
    List<StreamId> streams(String seller);

    /** Streams of a kind that have any entry, in key order after {@code after} (empty for the first), at most {@code limit}. */
    List<StreamId> streams(StreamId.Kind kind, String after, int limit);

    /** Accounts' streams that no stored account of a seller goes with, as after damage, in key order, at most {@code limit}. */
    List<StreamId> strays(int limit);

    /** Where the stream ends by what was noted beside it when it was written; 0 when nothing was. */
    long noted(StreamId stream);
}
