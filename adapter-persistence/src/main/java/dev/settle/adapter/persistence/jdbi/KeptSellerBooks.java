package dev.settle.adapter.persistence.jdbi;

import dev.settle.domain.seller.SellerBook;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Books by the hashes of their last entries, which no other content can have; so a book of a transaction that was undone
 * is never taken for another one. Of each seller there are few, and those that were built from one another share what
 * they have in common: catalogs are large.
 */
final class KeptSellerBooks {
    private static final int OF_A_SELLER = 4;
    private static final int SELLERS = 500;

    /** Where a stream ends. */
    record Tip(String seller, long seq, ByteBuffer hash) {}

    private record Kept(Tip tip, SellerBook book) {}

    /** Those kept last come first. */
    private final Map<String, List<Kept>> books = new ConcurrentHashMap<>();

    Optional<SellerBook> at(Tip tip) {
        return books.getOrDefault(tip.seller(), List.of()).stream()
                .filter(kept -> kept.tip().equals(tip))
                .map(Kept::book)
                .findFirst();
    }

    /** Tips of the seller's books that may be ones to build on, the latest first. */
    List<Tip> before(Tip tip) {
        return books.getOrDefault(tip.seller(), List.of()).stream()
                .map(Kept::tip)
                .filter(earlier -> earlier.seq() < tip.seq())
                .sorted(Comparator.comparingLong(Tip::seq).reversed())
                .toList();
    }

    SellerBook keep(Tip tip, SellerBook book) {
        if (books.size() >= SELLERS && !books.containsKey(tip.seller())) {
            books.clear();
        }
        books.compute(tip.seller(), (seller, before) -> with(new Kept(tip, book), before == null ? List.of() : before));
        return book;
    }

    /** Of many the newest stays, however long ago it was kept: it is what everybody asks for. */
    private static List<Kept> with(Kept more, List<Kept> before) {
        List<Kept> all = new ArrayList<>(List.of(more));
        before.stream().filter(kept -> !kept.tip().equals(more.tip())).forEach(all::add);
        if (all.size() > OF_A_SELLER) {
            long newest = all.stream().mapToLong(kept -> kept.tip().seq()).max().orElseThrow();
            int last = all.size() - 1;
            all.remove(all.get(last).tip().seq() == newest ? last - 1 : last);
        }
        return List.copyOf(all);
    }
}
