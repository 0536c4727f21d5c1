package dev.settle.application.seller.port.out;

import dev.settle.domain.journal.Recorded;
import dev.settle.domain.seller.SellerBook;
import java.util.List;

/** Sellers' books and their streams. */
public interface Sellers {
    /**
     * The book up to the seller's last entry. Reading it again is cheap while nothing is appended.
     *
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     */
    SellerBook read(String seller);

    /** The book as it stood at entry {@code seq}. */
    SellerBook readAt(String seller, long seq);

    /** As {@link #read}, and nobody else appends until the transaction ends. */
    SellerBook lock(String seller);

    /**
     * Appends entries that follow the last one.
     *
     * @throws dev.settle.domain.Conflict {@code SELLER_EXISTS} when the first entry is there already
     */
    void append(String seller, List<Recorded> entries);

    /** All sellers in key order. */
    List<String> all();
}
