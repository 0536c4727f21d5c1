package dev.settle.application.journal;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** Follows one stream's chain and stops at the first entry that does not follow from the one before. */
public final class ChainWalk {
    /** The first entry that is not as it was written, and why it cannot have been. */
    public record Broken(StreamId stream, long entry, String reason) {}

    private final Journal journal;
    private final StreamId stream;
    private final LongUnaryOperator sellerEntries;
    private long known;
    private byte[] hash;
    private long entries;
    private Optional<Broken> broken = Optional.empty();

    /**
     * @param sellerEntries how many entries the seller's stream has, asked by an entry that has seen so many, and again
     *     by one that has seen more than there were: others write meanwhile, but none can have seen what is not there
     */
    public ChainWalk(Journal journal, StreamId stream, LongUnaryOperator sellerEntries) {
        this.journal = journal;
        this.stream = stream;
        this.sellerEntries = sellerEntries;
        this.hash = Chain.root(stream);
    }

    /** Follows a stream as it is stored from its root to its end, while others may write to it. */
    public static ChainWalk whole(Journal journal, StreamId stream, LongUnaryOperator sellerEntries) {
        ChainWalk walk = new ChainWalk(journal, stream, sellerEntries);
        long before = journal.noted(stream);
        new JournalPages(journal).forEachStored(stream, walk::next);
        walk.end(before, journal.noted(stream));
        return walk;
    }

    /** The stream has one more entry. */
    public void next(Entry entry) {
        entries++;
        if (broken.isEmpty()) {
            hash = Chain.next(hash, entry.bytes());
            broken = fault(entry).map(reason -> new Broken(stream, entries, reason));
        }
    }

    /** The stream has no more entries. What came while it was read may have been read or not. */
    private void end(long notedBefore, long notedAfter) {
        if (broken.isEmpty() && entries < notedBefore) {
            broken = Optional.of(new Broken(
                    stream, entries + 1, "entry %d is missing, and so is all behind it".formatted(entries + 1)));
        } else if (broken.isEmpty() && entries > notedAfter) {
            broken = Optional.of(
                    new Broken(stream, notedAfter + 1, "the store has noted no entry behind %d".formatted(notedAfter)));
        }
    }

    /** How many entries there are, also behind a broken one. */
    public long entries() {
        return entries;
    }

    public Optional<Broken> broken() {
        return broken;
    }

    private Optional<String> fault(Entry entry) {
        if (entry.seq() != entries) {
            return Optional.of("entry %d is missing, the next is %d".formatted(entries, entry.seq()));
        } else if (!Arrays.equals(hash, entry.hash())) {
            return Optional.of("its hash does not follow from its content and the entry before");
        }
        return unreadable(entry);
    }

    private Optional<String> unreadable(Entry entry) {
        try {
            Recorded said = journal.decode(entry);
            if (said.seq() != entry.seq()) {
                return Optional.of("it says of itself that it is entry " + said.seq());
            }
            return there(said.seen())
                    ? Optional.empty()
                    : Optional.of("it has seen entry %d of its seller, which has %d".formatted(said.seen(), known));
        } catch (IllegalArgumentException damaged) {
            return Optional.of("it cannot be read: " + damaged.getMessage());
        }
    }

    private boolean there(long seen) {
        if (seen > known) {
            known = sellerEntries.applyAsLong(seen);
        }
        return seen <= known;
    }
}
