package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.seller.port.out.Sellers;
import dev.settle.contract.store.Given;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptSellerBooksTest {
    private static final int ACTIVATIONS = 12;

    private final PostgresStore store = TestDatabase.empty();
    private final Sellers sellers = store.stores().sellers();

    @Test
    void a_catalog_is_decoded_once_however_many_are_activated_after_it() {
        new Given(store.stores()).seller("s");
        activate(2);
        var first = sellers.read("s").catalogs().get(0);
        for (long seq = 3; seq <= ACTIVATIONS; seq++) {
            activate(seq);
            SellerBook book = sellers.read("s");
            assertThat(book.seq()).isEqualTo(seq);
            assertThat(book.catalogs()).hasSize((int) seq - 1).first().isSameAs(first);
        }
    }

    @Test
    void the_newest_book_is_kept_while_earlier_ones_are_read() {
        new Given(store.stores()).seller("s");
        for (long seq = 2; seq <= ACTIVATIONS; seq++) {
            activate(seq);
        }
        SellerBook newest = sellers.read("s");
        for (long seq = ACTIVATIONS - 1; seq >= 1; seq--) {
            assertThat(sellers.readAt("s", seq).catalogs()).hasSize((int) seq - 1);
            assertThat(sellers.read("s")).isSameAs(newest);
        }
    }

    private void activate(long seq) {
        Catalog catalog = new Catalog("v" + seq, Map.of(), Map.of());
        sellers.append("s", List.of(Given.entry(seq, 0, new SellerFacts.CatalogActivated(catalog, Given.DAY))));
    }
}
