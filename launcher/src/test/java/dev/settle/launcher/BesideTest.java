package dev.settle.launcher;

import static dev.settle.contract.store.SideBySide.await;
import static dev.settle.contract.store.SideBySide.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BesideTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CompletableFuture<String> otherEnded = new CompletableFuture<>();

    @Test
    void who_begins_a_long_run_keeps_no_other_seller_waiting() {
        try (Beside beside = new Beside(2)) {
            beside.begin("brindle", "a", this::waitForIt);
            beside.begin("brindle", "b", () -> done.add("second"));
            beside.begin("mosslight", "a", () -> otherEnded.complete("there and back"));
            assertThat(result(otherEnded)).isEqualTo("there and back");
            assertThat(done).isEmpty();
            go.countDown();
        }
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void what_waits_already_is_not_begun_beside_itself() {
        try (Beside beside = new Beside(1)) {
            assertThat(beside.isUnderWay("brindle", "a")).isFalse();
            beside.begin("brindle", "a", this::waitForIt);
            beside.begin("brindle", "b", () -> done.add("second"));
            beside.begin("brindle", "b", () -> done.add("second again"));
            beside.begin("mosslight", "a", () -> done.add("another's"));
            assertThat(beside.isUnderWay("brindle", "a")).isTrue();
            assertThat(beside.isUnderWay("brindle", "b")).isTrue();
            assertThat(beside.isUnderWay("mosslight", "a")).isTrue();
            assertThat(beside.isUnderWay("mosslight", "b")).isFalse();
            go.countDown();
        }
        assertThat(done).containsExactly("first", "another's", "second");
    }

    @Test
    void what_goes_is_begun_once_more_when_it_is_asked_for_and_is_under_way_until_then() {
        CountDownLatch begun = new CountDownLatch(1);
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", () -> {
                begun.countDown();
                waitForIt();
            });
            await(begun);
            assertThat(beside.isUnderWay("brindle", "a")).isTrue();
            beside.begin("brindle", "a", () -> {
                done.add(beside.isUnderWay("brindle", "a") ? "under way" : "gone");
            });
            beside.begin("brindle", "a", () -> done.add("third"));
            go.countDown();
        }
        assertThat(done).containsExactly("first", "under way");
    }

    @Test
    void what_has_ended_is_not_under_way() {
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", () -> {});
            beside.begin("mosslight", "b", () -> otherEnded.complete(""));
            result(otherEnded);
            assertThat(beside.isUnderWay("brindle", "a")).isFalse();
        }
    }

    @Test
    void what_fails_keeps_nothing_behind_it_from_being_done() {
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", () -> {
                waitForIt();
                throw new IllegalStateException("for this test alone");
            });
            beside.begin("brindle", "b", () -> done.add("second"));
            go.countDown();
        }
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void not_even_an_error_keeps_what_is_behind_it_from_being_done() {
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", () -> {
                waitForIt();
                throw new OutOfMemoryError("unable to create native thread, for this test alone");
            });
            beside.begin("brindle", "b", () -> otherEnded.complete("there and back"));
            go.countDown();
            assertThat(result(otherEnded)).isEqualTo("there and back");
        }
    }

    @Test
    void who_always_wants_more_keeps_nobody_else_waiting_for_a_thread() {
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", this::waitForIt);
            beside.begin("brindle", "b", () -> done.add("second"));
            beside.begin("brindle", "c", () -> done.add("third"));
            beside.begin("mosslight", "a", () -> done.add("another's"));
            go.countDown();
        }
        assertThat(done).containsExactly("first", "another's", "second", "third");
    }

    @Test
    void what_is_cut_off_still_says_so() {
        Thread closing = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean gone = new AtomicBoolean();
        try (Beside beside = new Beside(1)) {
            beside.begin("brindle", "a", () -> {
                begun.countDown();
                try {
                    assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException cutOff) {
                    while (closing.getState() != Thread.State.TIMED_WAITING && !gone.get()) {
                        Thread.onSpinWait();
                    }
                    done.add(gone.get() ? "too late" : "cut off");
                }
            });
            await(begun);
            closing.interrupt();
        }
        gone.set(true);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly("cut off");
    }

    @Test
    void nothing_is_begun_once_it_is_closed_and_nothing_is_left_behind_of_it() {
        Beside beside = new Beside(1);
        beside.close();
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> beside.begin("brindle", "a", () -> done.add("late")))
                    .isInstanceOf(RejectedExecutionException.class);
        }
        assertThat(done).isEmpty();
    }

    private void waitForIt() {
        try {
            assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
            done.add("first");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
