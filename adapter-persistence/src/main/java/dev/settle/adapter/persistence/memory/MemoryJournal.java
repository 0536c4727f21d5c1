package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.billing.Book;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class MemoryJournal implements Journal {
    private final Streams streams;
    private final MemoryBooks books;
    private final MemorySellers sellers;

    MemoryJournal(Streams streams, MemoryBooks books, MemorySellers sellers) {
        this.streams = streams;
        this.books = books;
        this.sellers = sellers;
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        List<Entry> entries = streams.of(stream);
        long first = Math.max(from, 1) - 1;
        return first >= entries.size()
                ? List.of()
                : List.copyOf(entries.subList((int) first, (int) Math.min(entries.size(), first + limit)));
    }

    @Override
    public List<Entry> read(StreamId stream, Set<Long> numbers) {
        return streams.of(stream).stream()
                .filter(entry -> numbers.contains(entry.seq()))
                .toList();
    }

    @Override
    public Recorded decode(Entry entry) {
        return EntryCodec.decode(entry.bytes());
    }

    @Override
    public List<StreamId> streams(StreamId.Kind kind, String after, int limit) {
        return streams.ids(kind, after).limit(limit).toList();
    }

    @Override
    public List<StreamId> strays(int limit) {
        return streams.ids(StreamId.Kind.ACCOUNT, "")
                .filter(stream -> books.readAll(List.of(stream.id())).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public long noted(StreamId stream) {
        return stream.kind() == StreamId.Kind.SELLER
                ? sellers.entries(stream.id())
                : books.readAll(List.of(stream.id())).values().stream()
                        .mapToLong(Book::seq)
                        .sum();
    }

    @Override
    public List<StreamId> streams(String seller) {
        List<StreamId> all = new ArrayList<>();
        if (!streams.of(StreamId.seller(seller)).isEmpty()) {
            all.add(StreamId.seller(seller));
        }
        books.accounts(seller, "", Integer.MAX_VALUE).forEach(account -> all.add(StreamId.account(account)));
        return all;
    }
}
