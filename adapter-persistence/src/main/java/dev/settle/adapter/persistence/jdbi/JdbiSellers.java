package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Keeps books it has built by the hash of their last entry, which no other content can have; so a book of a transaction
 * that was undone is never taken for another one.
 */
final class JdbiSellers implements Sellers {
    private static final int BOOKS_KEPT = 500;

    /** Where a stream ends, as a key of the books kept. */
    private record Tip(String seller, long seq, ByteBuffer hash) {}

    private final Session session;
    private final ParameterIndex parameters;
    private final Map<Tip, SellerBook> built = new ConcurrentHashMap<>();

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
        return session.reading(handle -> handle.createQuery(
                        "select hash from seller_entry where seller_id = :seller and seq = :seq")
                .bind("seller", seller)
                .bind("seq", seq)
                .map((row, context) -> new Tip(seller, seq, ByteBuffer.wrap(row.getBytes(1))))
                .findOne()
                .map(tip -> book(handle, tip))
                .orElseThrow(() -> Refusals.sellerEntry(seller, seq)));
    }

    @Override
    public void append(String seller, List<Recorded> entries) {
        session.writing(handle -> {
            long before = entries.get(0).seq() - 1;
            byte[] hash = before == 0 ? Chain.root(StreamId.seller(seller)) : hash(handle, seller, before);
            List<SealedEntry> sealed = SealedEntry.seal(before, hash, entries, () -> Refusals.sellerMoved(seller));
            SealedEntry last = sealed.get(sealed.size() - 1);
            move(handle, seller, before, last.seq(), last.hash());
            CopyRows.copy(
                    handle,
                    CopyRows.buffer(),
                    "seller_entry",
                    "seller_id, seq, hash, bytes",
                    rows -> sealed.forEach(entry -> entry.addTo(rows, seller)));
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
        SellerBook known = built.get(tip);
        if (known != null) {
            return known;
        }
        List<Recorded> entries = handle.createQuery(
                        "select bytes from seller_entry where seller_id = :seller and seq <= :seq order by seq")
                .bind("seller", tip.seller())
                .bind("seq", tip.seq())
                .map((row, context) -> EntryCodec.decode(row.getBytes(1)))
                .list();
        SellerBook book = SellerBook.opened(
                entries.get(0), (SellerFacts.SellerOpened) entries.get(0).fact());
        for (Recorded entry : entries.subList(1, entries.size())) {
            book = book.after(entry, parameters);
        }
        if (built.size() >= BOOKS_KEPT) {
            built.clear();
        }
        built.put(tip, book);
        return book;
    }

    private static byte[] hash(Handle handle, String seller, long seq) {
        Optional<byte[]> hash = handle.createQuery(
                        "select hash from seller_entry where seller_id = :seller and seq = :seq")
                .bind("seller", seller)
                .bind("seq", seq)
                .map((row, context) -> row.getBytes(1))
                .findOne();
        return hash.orElseThrow(() -> Refusals.sellerMoved(seller));
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
