package dev.settle.application.journal;

import dev.settle.application.journal.port.in.ReadJournal;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Outbox.Message;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Optional;

final class ReadJournalService implements ReadJournal {
    private static final int STEP = 1_000;

    private final Journal journal;
    private final Outbox outbox;

    ReadJournalService(Journal journal, Outbox outbox) {
        this.journal = journal;
        this.outbox = outbox;
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        return journal.read(stream, from, limit);
    }

    @Override
    public Verified verify(StreamId stream) {
        byte[] hash = Chain.root(stream);
        long seq = 1;
        List<Entry> part = journal.read(stream, seq, STEP);
        while (!part.isEmpty()) {
            Optional<Entry> broken = Chain.firstBroken(hash, seq, part);
            if (broken.isPresent()) {
                long number = broken.get().seq();
                return new Verified(stream, number - 1, Optional.of(number));
            }
            hash = part.get(part.size() - 1).hash();
            seq += part.size();
            part = journal.read(stream, seq, STEP);
        }
        return new Verified(stream, seq - 1, Optional.empty());
    }

    @Override
    public List<Message> messages(String account, long after, int limit) {
        return outbox.read(account, after, limit);
    }
}
