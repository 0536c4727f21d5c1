package dev.settle.application.seller.port.in;

import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.seller.SellerBook;
import java.time.LocalDate;
import java.util.Map;

/** A seller and what it sells by which policy. Every verb answers with the seller's book after it. */
public interface KeepSeller {
    /**
     * @throws dev.settle.domain.InvalidInput {@code SELLER_ID}
     * @throws dev.settle.domain.Conflict {@code SELLER_EXISTS}
     */
    SellerBook open(Origin origin, String seller, String name);

    /**
     * Puts a catalog on sale from a day on.
     *
     * @throws dev.settle.domain.InvalidInput {@code BACK_DATED}: an activation never reaches back; or what a catalog that
     *     cannot be sold from is refused with
     */
    SellerBook activateCatalog(Origin origin, String seller, Catalog catalog, LocalDate from);

    /**
     * Makes a pack's values the policy at some levels from a day on.
     *
     * @param version content hash of the pack
     * @param levels  {@code seller} or {@code class:PARTNER} with the values that hold there
     */
    SellerBook activatePack(
            Origin origin,
            String seller,
            String pack,
            String version,
            Map<String, Map<String, String>> levels,
            LocalDate from);

    SellerBook read(String seller);
}
