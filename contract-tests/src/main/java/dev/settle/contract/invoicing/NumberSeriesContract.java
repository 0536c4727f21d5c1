package dev.settle.contract.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.invoicing.port.out.NumberSeries} promises. */
public abstract class NumberSeriesContract extends StoreContract {
    @Test
    void each_series_of_each_seller_counts_from_one() {
        assertThat(store().numbers().take("s", "INV", 1)).isEqualTo(1);
        assertThat(store().numbers().take("s", "INV", 1)).isEqualTo(2);
        assertThat(store().numbers().take("s", "CN", 1)).isEqualTo(1);
        assertThat(store().numbers().take("t", "INV", 1)).isEqualTo(1);
    }

    @Test
    void several_at_once_follow_each_other() {
        assertThat(store().numbers().take("s", "INV", 3)).isEqualTo(1);
        assertThat(store().numbers().take("s", "INV", 1)).isEqualTo(4);
    }

    @Test
    void the_row_stays_locked_until_the_transaction_ends() {
        try (SideBySide threads = new SideBySide()) {
            Future<Long> second = store().transactions().inTransaction(() -> {
                assertThat(store().numbers().take("s", "INV", 1)).isEqualTo(1);
                Future<Long> waiting = threads.begin(() -> store().numbers().take("s", "INV", 1));
                assertThat(SideBySide.waits(waiting)).isTrue();
                return waiting;
            });
            assertThat(SideBySide.result(second)).isEqualTo(2);
        }
    }

    @Test
    void eight_threads_of_which_some_fail_leave_no_gap_and_take_none_twice() {
        try (SideBySide threads = new SideBySide()) {
            List<List<Long>> taken = threads.all(8, number -> {
                List<Long> mine = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    boolean fails = (number + i) % 3 == 0;
                    try {
                        mine.add(store().transactions().inTransaction(() -> {
                            long next = store().numbers().take("s", "INV", 1);
                            if (fails) {
                                throw new IllegalStateException("on purpose");
                            }
                            return next;
                        }));
                    } catch (IllegalStateException onPurpose) {
                        assertThat(onPurpose).hasMessage("on purpose");
                    }
                }
                return mine;
            });
            List<Long> all = taken.stream().flatMap(List::stream).sorted().toList();
            assertThat(all).hasSizeGreaterThan(100);
            assertThat(all)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all.size()).boxed().toList());
        }
    }
}
