package dev.settle.application.journal;

import dev.settle.application.journal.port.in.ReadJournal;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Outbox.Message;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

final class ReadJournalService implements ReadJournal {
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
        ChainWalk walk = ChainWalk.whole(journal, stream, sellerEntries(stream));
        return walk.broken()
                .map(broken -> new Verified(stream, broken.entry() - 1, Optional.of(broken.entry())))
                .orElseGet(() -> new Verified(stream, walk.entries(), Optional.empty()));
    }

    /** As many as the account's entries can have seen of its seller's. */
    private LongUnaryOperator sellerEntries(StreamId stream) {
        List<Entry> first = stream.kind() == StreamId.Kind.ACCOUNT ? journal.read(stream, 1, 1) : List.of();
        try {
            return !first.isEmpty() && journal.decode(first.get(0)).fact() instanceof AccountFacts.AccountOpened opened
                    ? seen -> journal.noted(StreamId.seller(opened.seller()))
                    : seen -> Long.MAX_VALUE;
        } catch (IllegalArgumentException damaged) {
            return seen -> Long.MAX_VALUE;
        }
    }

    @Override
    public List<Message> messages(String account, long after, int limit) {
        return outbox.read(account, after, limit);
    }
}
