package dev.settle.acceptance.proof;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a journal whose entries have changed since they were written. */
final class DamagedJournal extends JournalOver {
    private final UnaryOperator<List<Entry>> damage;

    DamagedJournal(Journal written, UnaryOperator<List<Entry>> damage) {
        super(written);
        this.damage = damage;
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        return damaged(stream).filter(entry -> entry.seq() >= from).limit(limit).toList();
    }

    @Override
    public List<Entry> read(StreamId stream, Set<Long> numbers) {
        return damaged(stream).filter(entry -> numbers.contains(entry.seq())).toList();
    }

    private Stream<Entry> damaged(StreamId stream) {
        return damage.apply(super.read(stream, 1, 10_000)).stream();
    }
}
