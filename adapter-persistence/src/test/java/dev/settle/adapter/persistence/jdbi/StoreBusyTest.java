package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.Stores;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.contract.store.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits in vain is told so, and not that something is broken. */
class StoreBusyTest {
    private static final int CONNECTIONS = 3;
    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(30);

    @BeforeEach
    void begin() {
        TestDatabase.empty();
    }

    @Test
    void no_connection_was_free() {
        try (PostgresStore store = TestDatabase.with(new Patience(CONNECTIONS, SHORT, LONG))) {
            Stores stores = store.stores();
            during(
                    CONNECTIONS,
                    stores,
                    stores.sellers()::all,
                    () -> assertThatThrownBy(() -> stores.sellers().all())
                            .isInstanceOf(StoreBusy.class)
                            .hasMessage("The database had no connection free in time"));
            assertThat(stores.sellers().all()).isEmpty();
        }
    }

    @Test
    void a_lock_was_held_for_too_long() {
        try (PostgresStore store = TestDatabase.with(new Patience(CONNECTIONS, LONG, SHORT))) {
            Stores stores = store.stores();
            Supplier<Long> take = () -> stores.numbers().take("nimbus", "INV");
            during(
                    1,
                    stores,
                    take,
                    () -> assertThatThrownBy(take::get)
                            .isInstanceOf(StoreBusy.class)
                            .hasMessage("What this needs is being worked on for too long by somebody else"));
            assertThat(take.get()).isEqualTo(2);
        }
    }

    /** Looks while so many transactions have done their work and not yet ended; then they commit. */
    private static void during(int count, Stores stores, Supplier<?> work, Runnable look) {
        CountDownLatch done = new CountDownLatch(count);
        CountDownLatch looked = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (SideBySide threads = new SideBySide()) {
            for (int i = 0; i < count; i++) {
                running.add(threads.begin(() -> stores.transactions().inTransaction(() -> {
                    Object result = work.get();
                    done.countDown();
                    SideBySide.await(looked);
                    return result;
                })));
            }
            SideBySide.await(done);
            look.run();
            looked.countDown();
            running.forEach(SideBySide::result);
        }
    }
}
