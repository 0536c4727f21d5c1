package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the book as of every entry. */
final class MemorySellers implements Sellers {
    private final MemoryTransactions transactions;
    private final Streams streams;
    private final ParameterIndex parameters;
    private final Table<String, List<SellerBook>> books;

    MemorySellers(MemoryTransactions transactions, Streams streams, ParameterIndex parameters) {
        this.transactions = transactions;
        this.streams = streams;
        this.parameters = parameters;
        this.books = new Table<>(transactions);
    }

    @Override
    public SellerBook read(String seller) {
        List<SellerBook> versions = versions(seller);
        return versions.get(versions.size() - 1);
    }

    @Override
    public SellerBook readAt(String seller, long seq) {
        List<SellerBook> versions = versions(seller);
        if (seq < 1 || seq > versions.size()) {
            throw Refusals.sellerEntry(seller, seq);
        }
        return versions.get((int) seq - 1);
    }

    @Override
    public SellerBook lock(String seller) {
        transactions.alone();
        return read(seller);
    }

    @Override
    public void append(String seller, List<Recorded> entries) {
        transactions.inTransaction(() -> {
            transactions.alone();
            if (!streams.append(StreamId.seller(seller), entries)) {
                throw entries.get(0).seq() == 1 ? Refusals.sellerExists(seller) : Refusals.sellerMoved(seller);
            }
            books.put(seller, longer(books.get(seller).orElse(List.of()), entries));
            return seller;
        });
    }

    @Override
    public List<String> all() {
        return List.copyOf(books.after("").keySet());
    }

    long entries(String seller) {
        return books.get(seller).map(List::size).orElse(0);
    }

    /** Leaves nothing but the stream. */
    void lose(String seller) {
        transactions.inTransaction(() -> {
            books.remove(seller);
            return seller;
        });
    }

    void restart(String seller) {
        List<Recorded> entries = streams.of(StreamId.seller(seller)).stream()
                .map(entry -> EntryCodec.decode(entry.bytes()))
                .toList();
        books.put(seller, longer(List.of(), entries));
    }

    private List<SellerBook> longer(List<SellerBook> before, List<Recorded> entries) {
        List<SellerBook> versions = new ArrayList<>(before);
        SellerBook book = before.isEmpty() ? null : before.get(before.size() - 1);
        for (Recorded entry : entries) {
            book = next(book, entry);
            versions.add(book);
        }
        return versions;
    }

    private SellerBook next(@Nullable SellerBook book, Recorded entry) {
        return book == null
                ? SellerBook.opened(entry, (SellerFacts.SellerOpened) entry.fact())
                : book.after(entry, parameters);
    }

    private List<SellerBook> versions(String seller) {
        return books.get(seller).orElseThrow(() -> Refusals.seller(seller));
    }
}
