package dev.settle.acceptance.proof;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;

/** A journal as it was written, but for what who extends this makes of it. */
abstract class JournalOver implements Journal {
    private final Journal written;

    JournalOver(Journal written) {
        this.written = written;
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        return written.read(stream, from, limit);
    }

    @Override
    public List<Entry> read(StreamId stream, Set<Long> numbers) {
        return written.read(stream, numbers);
    }

    @Override
    public Recorded decode(Entry entry) {
        return written.decode(entry);
    }

    @Override
    public List<StreamId> streams(String seller) {
        return written.streams(seller);
    }

    @Override
    public List<StreamId> streams(StreamId.Kind kind, String after, int limit) {
        return written.streams(kind, after, limit);
    }

    @Override
    public List<StreamId> strays(int limit) {
        return written.strays(limit);
    }

    @Override
    public long noted(StreamId stream) {
        return written.noted(stream);
    }
}
