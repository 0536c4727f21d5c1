package dev.settle.acceptance.proof;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;

/** Reads a journal to which others write just before or just after something of it is read. */
record BusyJournal(Journal written, Others before, Others after) implements Journal {
    static final Others IDLE = (stream, from) -> {};

    /** What others do when a stream is read from an entry on. */
    interface Others {
        void at(StreamId stream, long from);
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        before.at(stream, from);
        List<Entry> read = written.read(stream, from, limit);
        after.at(stream, from);
        return read;
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
