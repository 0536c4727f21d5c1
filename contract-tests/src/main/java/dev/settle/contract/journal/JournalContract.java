package dev.settle.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.journal.port.out.Journal} promises. */
public abstract class JournalContract extends StoreContract {
    private static final StreamId A = StreamId.account("a");

    @Test
    void entries_come_back_in_order_and_say_what_was_recorded() {
        accountWithThreeEntries();
        List<Entry> entries = store().journal().read(A, 1, 10_000);
        assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(Entry::stream).containsOnly(A);
        assertThat(store().journal().decode(entries.get(1))).isEqualTo(Given.entry(2, 1, Examples.started("s1", 5)));
    }

    @Test
    void entries_are_chained_from_the_root_of_their_stream() {
        accountWithThreeEntries();
        for (StreamId stream : List.of(A, StreamId.seller("s"))) {
            List<Entry> entries = store().journal().read(stream, 1, 10_000);
            assertThat(entries).isNotEmpty();
            long seq = 0;
            byte[] hash = Chain.root(stream);
            for (Entry entry : entries) {
                hash = Chain.next(hash, entry.bytes());
                assertThat(entry.seq()).as("%s", stream).isEqualTo(++seq);
                assertThat(entry.hash()).as("%s, entry %d", stream, seq).isEqualTo(hash);
            }
        }
    }

    @Test
    void reads_from_any_entry_and_no_more_than_the_limit() {
        accountWithThreeEntries();
        assertThat(store().journal().read(A, 2, 1)).extracting(Entry::seq).containsExactly(2L);
        assertThat(store().journal().read(A, 2, 5)).extracting(Entry::seq).containsExactly(2L, 3L);
        assertThat(store().journal().read(A, 4, 5)).isEmpty();
        assertThat(store().journal().read(StreamId.account("nobody"), 1, 5)).isEmpty();
    }

    @Test
    void reads_the_entries_that_are_named_in_their_order() {
        accountWithThreeEntries();
        assertThat(store().journal().read(A, Set.of(3L, 1L, 7L)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        store().journal().read(A, 1, 1).get(0),
                        store().journal().read(A, 3, 1).get(0));
        assertThat(store().journal().read(A, Set.of())).isEmpty();
        assertThat(store().journal().read(StreamId.account("nobody"), Set.of(1L)))
                .isEmpty();
        assertThat(store().journal().read(StreamId.seller("s"), Set.of(1L)))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(store().journal().read(StreamId.seller("s"), 1, 1));
    }

    @Test
    void an_account_and_a_seller_of_the_same_name_have_streams_of_their_own() {
        given().seller("s");
        given().account("s", "s");
        assertThat(store().journal().read(StreamId.seller("s"), 1, 5)).hasSize(1);
        assertThat(store().journal().read(StreamId.account("s"), 1, 5)).hasSize(1);
    }

    @Test
    void bytes_that_were_damaged_cannot_be_decoded() {
        Entry damaged = new Entry(A, 1, "{\"at\":".getBytes(StandardCharsets.UTF_8), new byte[32]);
        assertThatThrownBy(() -> store().journal().decode(damaged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sellers_streams_are_its_own_and_then_its_accounts_in_key_order() {
        given().seller("s");
        given().seller("t");
        given().account("s", "b");
        given().account("s", "B");
        given().account("t", "c");
        given().account("s", "a");
        assertThat(store().journal().streams("s"))
                .containsExactly(
                        StreamId.seller("s"), StreamId.account("B"), StreamId.account("a"), StreamId.account("b"));
        assertThat(store().journal().streams("nobody")).isEmpty();
    }

    @Test
    void streams_of_a_kind_come_in_key_order_each_once() {
        accountWithThreeEntries();
        given().account("s", "b");
        given().account("s", "B");
        given().account("s", "s");
        assertThat(store().journal().streams(StreamId.Kind.ACCOUNT, "", 10))
                .containsExactly(
                        StreamId.account("B"), StreamId.account("a"), StreamId.account("b"), StreamId.account("s"));
        assertThat(store().journal().streams(StreamId.Kind.ACCOUNT, "a", 1)).containsExactly(StreamId.account("b"));
        assertThat(store().journal().streams(StreamId.Kind.ACCOUNT, "s", 10)).isEmpty();
        assertThat(store().journal().streams(StreamId.Kind.SELLER, "", 10)).containsExactly(StreamId.seller("s"));
        assertThat(store().journal().streams(StreamId.Kind.SELLER, "s", 10)).isEmpty();
    }

    @Test
    void where_a_stream_ends_is_noted_beside_it() {
        accountWithThreeEntries();
        assertThat(store().journal().noted(A)).isEqualTo(3);
        assertThat(store().journal().noted(StreamId.seller("s"))).isOne();
        assertThat(store().journal().noted(StreamId.account("nobody"))).isZero();
        assertThat(store().journal().noted(StreamId.seller("nobody"))).isZero();
    }

    @Test
    void a_stream_whose_account_is_not_stored_is_a_stray() {
        accountWithThreeEntries();
        given().account("s", "b");
        assertThat(store().journal().strays(10)).isEmpty();
        store().projections().forget("s", "a");
        assertThat(store().journal().strays(10)).containsExactly(A);
        assertThat(store().journal().noted(A)).isZero();
        assertThat(store().journal().strays(0)).isEmpty();
    }

    private void accountWithThreeEntries() {
        given().seller("s");
        given().account("s", "a");
        given().record("a", Examples.started("s1", 5), Examples.started("s2", 1));
    }
}
