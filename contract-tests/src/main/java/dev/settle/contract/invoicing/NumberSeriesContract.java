package dev.settle.contract.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.invoicing.port.out.NumberSeries} promises. */
public abstract class NumberSeriesContract extends StoreContract {
    /** Whether several transactions can write at once; false where they do so one after the other. */
    protected abstract boolean severalWriteAtOnce();

    @Test
    void each_series_of_each_seller_counts_from_one() {
        assertThat(store().numbers().take("s", "INV")).isEqualTo(1);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(2);
        assertThat(store().numbers().take("s", "CN")).isEqualTo(1);
        assertThat(store().numbers().take("t", "INV")).isEqualTo(1);
    }

    @Test
    void several_at_once_follow_each_other() {
        assertThat(store().numbers().take("s", "INV", 3)).containsExactly(1L, 2L, 3L);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(4);
    }

    @Test
    void a_transaction_takes_one_and_several_by_turns() {
        List<Long> taken = store().transactions().inTransaction(() -> {
            List<Long> mine = new ArrayList<>();
            mine.add(store().numbers().take("s", "INV"));
            mine.addAll(store().numbers().take("s", "INV", 2));
            mine.add(store().numbers().take("s", "INV"));
            return mine;
        });
        assertThat(taken).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void numbers_of_a_transaction_that_failed_are_the_first_that_others_get() {
        assertThat(store().numbers().take("s", "INV", 2)).containsExactly(1L, 2L);
        fails(() -> store().numbers().take("s", "INV", 5));
        assertThat(store().numbers().take("s", "INV")).isEqualTo(3);
        fails(() -> store().numbers().take("s", "INV"));
        assertThat(store().numbers().take("s", "INV", 2)).containsExactly(4L, 5L);
        assertThat(store().numbers().take("s", "CN", 1)).containsExactly(1L);
        assertThat(store().numbers().take("s", "INV", 4)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(10);
    }

    @Test
    void says_what_comes_next_in_each_of_a_sellers_series() {
        store().numbers().take("s", "INV", 3);
        store().numbers().take("s", "CN");
        store().numbers().take("t", "INV");
        assertThat(store().numbers().next("s")).isEqualTo(Map.of("CN", 2L, "INV", 4L));
        assertThat(store().numbers().next("u")).isEmpty();
    }

    @Test
    void numbers_that_were_taken_and_that_no_document_has_are_lost() {
        given().seller("s");
        given().account("s", "a");
        assertThat(store().numbers().take("s", "INV", 5)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store().numbers().take("s", "CN")).isEqualTo(1);
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1));
        given().issue("a", "INV-000004", Given.DAY.plusDays(1), Examples.fee(Examples.EUR, 2));
        assertThat(lost()).containsExactly("CN 1", "INV 2", "INV 3", "INV 5");
        assertThat(store().numbers().lost("s", 1)).hasSize(1);
        assertThat(store().numbers().lost("t", 10)).isEmpty();
    }

    @Test
    void none_is_lost_that_a_transaction_is_about_to_use_or_has_left() {
        try (SideBySide threads = new SideBySide()) {
            for (int count : List.of(1, 3)) {
                fails(() -> {
                    store().numbers().take("s", "INV", count);
                    return SideBySide.result(threads.begin(() -> {
                        if (severalWriteAtOnce()) {
                            assertThat(lost()).isEmpty();
                        }
                        return count;
                    }));
                });
                assertThat(lost()).isEmpty();
            }
        }
    }

    private List<String> lost() {
        return store().numbers().lost("s", 10).stream()
                .flatMap(range -> LongStream.rangeClosed(range.first(), range.last())
                        .mapToObj(number -> range.series() + " " + number))
                .toList();
    }

    @Test
    void the_row_stays_locked_until_the_transaction_ends() {
        try (SideBySide threads = new SideBySide()) {
            Future<Long> second = store().transactions().inTransaction(() -> {
                assertThat(store().numbers().take("s", "INV")).isEqualTo(1);
                Future<Long> waiting = threads.begin(() -> store().numbers().take("s", "INV"));
                assertThat(SideBySide.waits(waiting)).isTrue();
                return waiting;
            });
            assertThat(SideBySide.result(second)).isEqualTo(2);
        }
    }

    @Test
    void who_takes_several_keeps_nobody_waiting_who_could_write_at_once() {
        try (SideBySide threads = new SideBySide()) {
            Future<List<Long>> second = store().transactions().inTransaction(() -> {
                assertThat(store().numbers().take("s", "INV", 3)).containsExactly(1L, 2L, 3L);
                Future<List<Long>> others =
                        threads.begin(() -> store().numbers().take("s", "INV", 2));
                if (severalWriteAtOnce()) {
                    assertThat(SideBySide.result(others)).containsExactly(4L, 5L);
                }
                return others;
            });
            assertThat(SideBySide.result(second)).containsExactly(4L, 5L);
        }
    }

    @Test
    void eight_threads_of_which_some_fail_leave_no_gap_and_take_none_twice() {
        try (SideBySide threads = new SideBySide()) {
            List<Long> all = new ArrayList<>(
                    taken(threads, () -> List.of(store().numbers().take("s", "INV"))));
            assertThat(all).hasSizeGreaterThan(100);
            assertWithoutGaps(all);
        }
    }

    @Test
    void what_fails_beside_others_that_take_several_is_taken_later_and_nothing_twice() {
        try (SideBySide threads = new SideBySide()) {
            List<Long> all =
                    new ArrayList<>(taken(threads, () -> store().numbers().take("s", "INV", 7)));
            assertThat(all).hasSizeGreaterThan(700);
            long last = all.stream().mapToLong(Long::longValue).max().orElseThrow();
            int left = Math.toIntExact(last - all.size());
            if (left > 0) {
                all.addAll(store().numbers().take("s", "INV", left));
            }
            assertWithoutGaps(all);
            assertThat(store().numbers().take("s", "INV")).isEqualTo(last + 1);
        }
    }

    private List<Long> taken(SideBySide threads, Supplier<List<Long>> take) {
        List<List<Long>> taken = threads.all(8, number -> {
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                if ((number + i) % 3 == 0) {
                    fails(take);
                } else {
                    mine.addAll(store().transactions().inTransaction(take));
                }
            }
            return mine;
        });
        return taken.stream().flatMap(List::stream).toList();
    }

    private void fails(Supplier<?> take) {
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    throw new IllegalStateException("on purpose with " + take.get());
                }))
                .hasMessageStartingWith("on purpose");
    }

    private static void assertWithoutGaps(List<Long> numbers) {
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
