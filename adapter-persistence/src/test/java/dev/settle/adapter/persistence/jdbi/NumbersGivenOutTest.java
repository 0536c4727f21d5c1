package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.contract.store.SideBySide;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersGivenOutTest {
    private Stores stores;

    @BeforeEach
    void empty() {
        stores = TestDatabase.empty().stores();
    }

    @Test
    void transactions_that_take_several_numbers_do_not_wait_for_each_other() {
        List<Long> both = stores.transactions().inTransaction(() -> {
            List<Long> first = stores.numbers().take("s", "INV", 3);
            assertThat(inAnotherThread(2)).containsExactly(4L, 5L);
            return first;
        });
        assertThat(both).containsExactly(1L, 2L, 3L);
        assertThat(left()).isZero();
    }

    @Test
    void a_single_number_does_not_wait_for_those_given_out_either() {
        stores.transactions().inTransaction(() -> {
            stores.numbers().take("s", "INV", 3);
            assertThat(inAnotherThread(1)).containsExactly(4L);
            return 3;
        });
        assertThat(left()).isZero();
    }

    @Test
    void who_holds_the_series_takes_more_although_others_were_given_some() {
        try (SideBySide threads = new SideBySide()) {
            Future<List<Long>> others = stores.transactions().inTransaction(() -> {
                assertThat(stores.numbers().take("s", "INV")).isEqualTo(1);
                Future<List<Long>> waiting =
                        threads.begin(() -> stores.numbers().take("s", "INV", 2));
                assertThat(SideBySide.waits(waiting)).isTrue();
                assertThat(stores.numbers().take("s", "INV", 2)).containsExactly(2L, 3L);
                return waiting;
            });
            assertThat(SideBySide.result(others)).containsExactly(4L, 5L);
        }
    }

    @Test
    void who_holds_one_series_does_not_wait_for_those_who_wait_for_it() {
        try (SideBySide threads = new SideBySide()) {
            Future<List<Long>> others = stores.transactions().inTransaction(() -> {
                assertThat(stores.numbers().take("s", "INV")).isEqualTo(1);
                Future<List<Long>> waiting =
                        threads.begin(() -> stores.transactions().inTransaction(() -> {
                            assertThat(stores.numbers().take("s", "CN", 2)).containsExactly(1L, 2L);
                            return stores.numbers().take("s", "INV", 2);
                        }));
                assertThat(SideBySide.waits(waiting)).isTrue();
                assertThat(stores.numbers().take("s", "CN")).isEqualTo(3);
                return waiting;
            });
            assertThat(SideBySide.result(others)).containsExactly(2L, 3L);
        }
    }

    @Test
    void what_a_process_left_that_was_killed_is_given_out_bit_by_bit_before_anything_new() {
        stores.numbers().take("s", "INV", 9);
        TestDatabase.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into number_given_out (seller_id, series, first, last) values ('s', 'INV', 4, 8)"));
        assertThat(stores.numbers().take("s", "INV", 2)).containsExactly(4L, 5L);
        assertThat(stores.numbers().take("s", "INV")).isEqualTo(6);
        assertThat(stores.numbers().take("s", "INV", 4)).containsExactly(7L, 8L, 10L, 11L);
        assertThat(left()).isZero();
    }

    private List<Long> inAnotherThread(int count) {
        try (SideBySide threads = new SideBySide()) {
            return SideBySide.result(threads.begin(() -> count == 1
                    ? List.of(stores.numbers().take("s", "INV"))
                    : stores.numbers().take("s", "INV", count)));
        }
    }

    private static int left() {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from number_given_out")
                        .mapTo(Integer.class)
                        .one());
    }
}
