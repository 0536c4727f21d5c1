package dev.settle.acceptance.proof;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads a journal whose entries have changed since they were written. */
record DamagedJournal(Journal written, UnaryOperator<List<Entry>> damage) implements Journal {
    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        return damage.apply(written.read(stream, 1, 10_000)).stream()
                .filter(entry -> entry.seq() >= from)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> read(StreamId stream, Set<Long> numbers) {
        return damage.apply(written.read(stream, 1, 10_000)).stream()
                .filter(entry -> numbers.contains(entry.seq()))
                .toList();
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
