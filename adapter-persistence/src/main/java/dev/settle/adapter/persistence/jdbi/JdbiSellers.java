package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.jdbi.KeptSellerBooks.Tip;
import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Builds a book from one that it has built before and the entries that came since. */
final class JdbiSellers implements Sellers {
    private final Session session;
    private final ParameterIndex parameters;
    private final KeptSellerBooks kept = new KeptSellerBooks();

    JdbiSellers(Session session, ParameterIndex parameters) {
        this.session = session;
        this.parameters = parameters;
    }

    @Override
    public SellerBook read(String seller) {
        return session.reading(handle -> book(handle, tip(handle, seller, "")));
    }

    @Override
    public SellerBook lock(String seller) {
        return session.locking(handle -> book(handle, tip(handle, seller, " for no key update")));
    }

    @Override
    public SellerBook readAt(String seller, long seq) {
        return session.reading(handle -> tip(handle, seller, seq)
                .map(tip -> book(handle, tip))
                .orElseThrow(() -> Refusals.sellerEntry(seller, seq)));
    }

    @Override
    public void append(String seller, List<Recorded> entries) {
        session.writing(handle -> {
            long before = entries.get(0).seq() - 1;
            Tip tip = before == 0
                    ? new Tip(seller, 0, ByteBuffer.wrap(Chain.root(StreamId.seller(seller))))
                    : tip(handle, seller, before).orElseThrow(() -> Refusals.sellerMoved(seller));
            byte[] hash = tip.hash().array();
            List<SealedEntry> sealed = SealedEntry.seal(before, hash, entries, () -> Refusals.sellerMoved(seller));
            SealedEntry last = sealed.get(sealed.size() - 1);
            move(handle, seller, before, last.seq(), last.hash());
            CopyRows.copy(
                    handle,
                    CopyRows.buffer(),
                    "seller_entry",
                    "seller_id, seq, hash, bytes",
                    rows -> sealed.forEach(entry -> entry.addTo(rows, seller)));
            keep(tip, new Tip(seller, last.seq(), ByteBuffer.wrap(last.hash())), sealed);
            return last.seq();
        });
    }

    @Override
    public List<String> all() {
        return session.reading(handle -> handle.createQuery("select seller_id from seller order by seller_id")
                .mapTo(String.class)
                .list());
    }

    private static Tip tip(Handle handle, String seller, String lock) {
        return handle.createQuery("select seq, hash from seller where seller_id = :seller" + lock)
                .bind("seller", seller)
                .map((row, context) -> new Tip(seller, row.getLong(1), ByteBuffer.wrap(row.getBytes(2))))
                .findOne()
                .orElseThrow(() -> Refusals.seller(seller));
    }

    private SellerBook book(Handle handle, Tip tip) {
        return kept.at(tip).orElseGet(() -> kept.keep(tip, built(handle, tip)));
    }

    private SellerBook built(Handle handle, Tip tip) {
        Optional<SellerBook> base = kept.before(tip).stream()
                .filter(earlier ->
                        earlier.equals(tip(handle, tip.seller(), earlier.seq()).orElse(null)))
                .findFirst()
                .flatMap(kept::at);
        return handle.createQuery("""
                        select bytes from seller_entry
                         where seller_id = :seller and seq > :after and seq <= :seq order by seq""")
                .bind("seller", tip.seller())
                .bind("after", base.map(SellerBook::seq).orElse(0L))
                .bind("seq", tip.seq())
                .reduceResultSet(
                        base, (book, row, context) -> Optional.of(after(book, EntryCodec.decode(row.getBytes(1)))))
                .orElseThrow(() -> Refusals.sellerEntry(tip.seller(), tip.seq()));
    }

    /** Whoever appends has read the book, and is going to read it again. */
    private void keep(Tip before, Tip now, List<SealedEntry> sealed) {
        Optional<SellerBook> book = kept.at(before);
        if (book.isPresent() || before.seq() == 0) {
            for (SealedEntry entry : sealed) {
                book = Optional.of(after(book, EntryCodec.decode(entry.bytes())));
            }
            book.ifPresent(after -> kept.keep(now, after));
        }
    }

    private SellerBook after(Optional<SellerBook> book, Recorded entry) {
        return book.map(before -> before.after(entry, parameters))
                .orElseGet(() -> SellerBook.opened(entry, (SellerFacts.SellerOpened) entry.fact()));
    }

    private static Optional<Tip> tip(Handle handle, String seller, long seq) {
        return handle.createQuery("select hash from seller_entry where seller_id = :seller and seq = :seq")
                .bind("seller", seller)
                .bind("seq", seq)
                .map((row, context) -> new Tip(seller, seq, ByteBuffer.wrap(row.getBytes(1))))
                .findOne();
    }

    private static void move(Handle handle, String seller, long from, long to, byte[] hash) {
        String sql = from == 0 ? """
                insert into seller (seller_id, seq, hash) values (:seller, :to, :hash) on conflict do nothing""" : """
                update seller set seq = :to, hash = :hash where seller_id = :seller and seq = :from""";
        int moved = handle.createUpdate(sql)
                .bind("seller", seller)
                .bind("from", from)
                .bind("to", to)
                .bind("hash", hash)
                .execute();
        if (moved == 0) {
            throw from == 0 ? Refusals.sellerExists(seller) : Refusals.sellerMoved(seller);
        }
    }
}
