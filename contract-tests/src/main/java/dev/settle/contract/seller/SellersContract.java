package dev.settle.contract.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.seller.port.out.Sellers} promises. */
public abstract class SellersContract extends StoreContract {
    private static final Fact CATALOG =
            new SellerFacts.CatalogActivated(new Catalog("v1", Map.of(), Map.of()), Given.DAY);
    private static final Fact PACK = new SellerFacts.PackActivated(
            "plain", "v2", "seller", LocalDate.parse("2025-04-01"), Map.of("billing.mode", "ARREARS"));

    @Test
    void a_book_holds_all_entries_and_can_be_read_as_it_stood_at_each() {
        given().seller("s");
        append(2, CATALOG);
        append(3, PACK);
        SellerBook book = store().sellers().read("s");
        assertThat(book.seq()).isEqualTo(3);
        assertThat(book.catalogOn(Given.DAY).version()).isEqualTo("v1");
        assertThat(book.policies().activations()).hasSize(1);
        assertThat(book.policies().activations().get(0).version()).isEqualTo("plain@v2");
        assertThat(store().sellers().readAt("s", 2).seq()).isEqualTo(2);
        assertThat(store().sellers().readAt("s", 2).policies().activations()).isEmpty();
        assertThat(store().sellers().readAt("s", 1).catalogs()).isEmpty();
        assertThat(store().sellers().readAt("s", 3).policies().activations()).hasSize(1);
    }

    @Test
    void unknown_sellers_and_entries_are_not_found() {
        for (String code : List.of("read", "lock")) {
            assertThatThrownBy(() -> store().transactions()
                            .inTransaction(() -> code.equals("read")
                                    ? store().sellers().read("nobody")
                                    : store().sellers().lock("nobody")))
                    .asInstanceOf(type(NotFound.class))
                    .extracting(Problem::code)
                    .isEqualTo("SELLER_UNKNOWN");
        }
        given().seller("s");
        assertThatThrownBy(() -> store().sellers().readAt("s", 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> store().sellers().readAt("nobody", 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_seller_is_opened_once() {
        given().seller("s");
        assertThatThrownBy(() -> given().seller("s"))
                .asInstanceOf(type(Conflict.class))
                .extracting(Problem::code)
                .isEqualTo("SELLER_EXISTS");
        assertThat(store().sellers().read("s").seq()).isEqualTo(1);
    }

    @Test
    void entries_that_do_not_follow_the_last_are_refused() {
        given().seller("s");
        append(2, CATALOG);
        assertThatThrownBy(() -> append(2, PACK)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> append(4, PACK)).isInstanceOf(Conflict.class);
        assertThat(store().sellers().read("s").seq()).isEqualTo(2);
    }

    @Test
    void a_book_read_in_a_transaction_that_throws_is_forgotten() {
        given().seller("s");
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    append(2, CATALOG);
                    assertThat(store().sellers().read("s").catalogs()).hasSize(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        append(2, PACK);
        assertThat(store().sellers().read("s").catalogs()).isEmpty();
        assertThat(store().sellers().readAt("s", 2).policies().activations()).hasSize(1);
    }

    @Test
    void who_locks_a_book_is_alone_until_the_transaction_ends() {
        given().seller("s");
        try (SideBySide threads = new SideBySide()) {
            Future<Long> second = store().transactions().inTransaction(() -> {
                store().sellers().lock("s");
                Future<Long> waiting = threads.begin(() -> store().transactions()
                        .<Long>inTransaction(() -> store().sellers().lock("s").seq()));
                assertThat(SideBySide.waits(waiting)).isTrue();
                append(2, CATALOG);
                return waiting;
            });
            assertThat(SideBySide.result(second)).isEqualTo(2);
        }
    }

    @Test
    void sellers_are_listed_in_key_order() {
        given().seller("b");
        given().seller("B");
        given().seller("a");
        assertThat(store().sellers().all()).containsExactly("B", "a", "b");
    }

    private void append(long seq, Fact fact) {
        store().sellers().append("s", List.of(Given.entry(seq, 0, fact)));
    }
}
