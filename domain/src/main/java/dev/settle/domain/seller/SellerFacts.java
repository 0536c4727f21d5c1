package dev.settle.domain.seller;

import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Fact;
import java.time.LocalDate;
import java.util.Map;

/** What a seller's stream may hold. */
public final class SellerFacts {
    private SellerFacts() {}

    public record SellerOpened(String seller, String name) implements Fact {}

    /**
     * A catalog version goes on sale.
     *
     * @param catalog the version's canonical form, as {@link dev.settle.domain.catalog.Catalog} is stored
     */
    public record CatalogActivated(Catalog catalog, LocalDate from) implements Fact {}

    /**
     * A pack version becomes policy at a level ({@code seller} or {@code class:PARTNER}) from a day on. Whatever day it
     * names, it holds only for who has seen this entry, and for what begins on a day after it was recorded.
     */
    public record PackActivated(String pack, String version, String level, LocalDate from, Map<String, String> values)
            implements Fact {
        public PackActivated {
            values = Map.copyOf(values);
        }
    }
}
