package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.account.Account;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

final class MemoryBooks implements Books {
    private final MemoryTransactions transactions;
    private final Streams streams;
    private final MemoryDocuments documents;
    private final MemoryLedger ledger;
    private final MemoryOutbox outbox;
    private final Table<String, Head> heads;

    MemoryBooks(
            MemoryTransactions transactions,
            Streams streams,
            MemoryDocuments documents,
            MemoryLedger ledger,
            MemoryOutbox outbox) {
        this.transactions = transactions;
        this.streams = streams;
        this.documents = documents;
        this.ledger = ledger;
        this.outbox = outbox;
        this.heads = new Table<>(transactions);
    }

    @Override
    public Book lock(String account) {
        transactions.alone();
        return read(account);
    }

    @Override
    public Book read(String account) {
        return heads.get(account).orElseThrow(() -> Account.unknown(account)).book();
    }

    @Override
    public Optional<String> sellerOf(String account) {
        return heads.get(account).map(Head::seller);
    }

    @Override
    public Map<String, Book> readAll(Collection<String> accounts) {
        Map<String, Book> read = new LinkedHashMap<>();
        accounts.forEach(account -> heads.get(account).ifPresent(head -> read.put(account, head.book())));
        return read;
    }

    @Override
    public Map<String, Book> readAbridged(Collection<String> accounts) {
        Map<String, Book> read = readAll(accounts);
        read.replaceAll((account, book) -> book.abridged());
        return read;
    }

    @Override
    public Map<String, List<CoveredLine>> coverage(Map<String, LocalDate> from) {
        Map<String, List<CoveredLine>> covered = new LinkedHashMap<>();
        from.forEach((account, day) -> covered.put(account, documents.covered(account, day)));
        return covered;
    }

    @Override
    public Optional<CoveredLine> charge(String account, LineRef line) {
        return documents.charge(account, line);
    }

    @Override
    public List<String> due(String seller, Instant cut, String after, int limit) {
        return accounts(seller, after, limit, head -> head.isDue(cut));
    }

    @Override
    public Optional<Listed> listed(String account) {
        return heads.get(account)
                .map(head -> new Listed(
                        head.seller(),
                        head.seller(),
                        head.book().account().zone().id(),
                        head.nextDue()));
    }

    @Override
    public List<String> accounts(String seller, String after, int limit) {
        return accounts(seller, after, limit, head -> true);
    }

    void forget(String account) {
        heads.remove(account);
    }

    private List<String> accounts(String seller, String after, int limit, Predicate<Head> wanted) {
        return heads.after(after).entrySet().stream()
                .filter(entry -> entry.getValue().seller().equals(seller) && wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> advance(Collection<Advance> moves) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            Set<String> moved = new LinkedHashSet<>();
            for (Advance move : moves) {
                Optional<Head> head = heads.get(move.account());
                if (head.map(one -> one.book().seq()).orElse(0L) == move.seen()) {
                    heads.put(move.account(), Head.moved(head, move));
                    moved.add(move.account());
                }
            }
            return moved;
        });
    }

    @Override
    public void write(Collection<Writing> writings) {
        transactions.inTransaction(() -> {
            writings.forEach(this::write);
            return writings;
        });
    }

    private void write(Writing writing) {
        String account = writing.account();
        if (!streams.append(StreamId.account(account), writing.entries())) {
            throw Refusals.accountMoved(account);
        }
        Head head = heads.get(account).orElseThrow(() -> Account.unknown(account));
        heads.put(account, head.with(writing));
        documents.add(writing.seller(), writing.documents());
        ledger.add(writing.seller(), account, writing.ledger());
        outbox.add(writing);
    }

    /** A book as it is stored, and when it is due. */
    private record Head(Book book, Optional<LocalDate> nextDue) {
        /** Takes on what goes with the head; subscriptions and party stay until they are written. */
        static Head moved(Optional<Head> head, Advance move) {
            Book after = move.after();
            Book parts = head.map(Head::book)
                    .orElseGet(() -> new Book(
                            after.account(),
                            0,
                            0,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            List.of()));
            return new Head(joined(parts, parts.subscriptions(), after), move.nextDue());
        }

        Head with(Writing writing) {
            Map<String, Subscription> all = new LinkedHashMap<>(book.subscriptions());
            writing.subscriptions().forEach(one -> all.put(one.id(), one));
            return new Head(joined(writing.party() ? writing.after() : book, all, book), nextDue);
        }

        boolean isDue(Instant cut) {
            LocalDate today = book.account().zone().dayOf(cut);
            return nextDue.isPresent() && !nextDue.get().isAfter(today);
        }

        String seller() {
            return book.account().seller();
        }

        private static Book joined(Book party, Map<String, Subscription> all, Book standing) {
            return new Book(
                    party.account(),
                    standing.seq(),
                    standing.told(),
                    party.agreements(),
                    all,
                    standing.progress(),
                    party.policies(),
                    standing.charges(),
                    standing.credit(),
                    List.of(),
                    standing.held());
        }
    }
}
