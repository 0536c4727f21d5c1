package dev.settle.acceptance.proof;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;

/** Reads a journal to which others write just before or just after something of it is read. */
final class BusyJournal extends JournalOver {
    static final Others IDLE = (stream, from) -> {};

    private final Others before;
    private final Others after;

    BusyJournal(Journal written, Others before, Others after) {
        super(written);
        this.before = before;
        this.after = after;
    }

    /** What others do when a stream is read from an entry on. */
    interface Others {
        void at(StreamId stream, long from);
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        before.at(stream, from);
        List<Entry> read = super.read(stream, from, limit);
        after.at(stream, from);
        return read;
    }
}
