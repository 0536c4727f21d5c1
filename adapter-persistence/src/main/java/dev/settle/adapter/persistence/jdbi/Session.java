package dev.settle.adapter.persistence.jdbi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which connection a port's statement goes to: that of the thread's transaction, if one is running. */
final class Session {
    private record Running(
            Handle handle, List<Runnable> afterCommit, AtomicBoolean holdsSeries, Map<String, Tail> tails) {}

    private final Jdbi jdbi;
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();
    private final AtomicLong statements;

    Session(Jdbi jdbi, AtomicLong statements) {
        this.jdbi = jdbi;
        this.statements = statements;
    }

    /** Runs statements that only read. */
    <T> T reading(Function<Handle, T> work) {
        Running mine = running.get();
        return Failures.translated(() -> mine == null ? jdbi.withHandle(work::apply) : work.apply(mine.handle()));
    }

    /** Runs statements that write, in a transaction of their own if none is running. */
    <T> T writing(Function<Handle, T> work) {
        Running mine = running.get();
        return mine == null ? transaction(() -> writing(work)) : Failures.translated(() -> work.apply(mine.handle()));
    }

    /** Runs statements whose locks only make sense within a transaction. */
    <T> T locking(Function<Handle, T> work) {
        mine();
        return writing(work);
    }

    boolean isInTransaction() {
        return running.get() != null;
    }

    /** Runs work in a new transaction. */
    <T> T transaction(Supplier<T> work) {
        return Failures.translated(() -> {
            List<Runnable> afterCommit = new ArrayList<>();
            T result = jdbi.inTransaction(handle -> {
                running.set(new Running(handle, afterCommit, new AtomicBoolean(), new HashMap<>()));
                try {
                    return work.get();
                } finally {
                    running.remove();
                }
            });
            afterCommit.forEach(Runnable::run);
            return result;
        });
    }

    /** Runs an action once the running transaction has committed. */
    void afterCommit(Runnable action) {
        mine().afterCommit().add(action);
    }

    /** The running transaction holds a number series from now on until it ends. */
    void holdSeries() {
        mine().holdsSeries().set(true);
    }

    /** Whether the running transaction holds any number series. */
    boolean holdsSeries() {
        return mine().holdsSeries().get();
    }

    /** The journals' ends that the running transaction came by, of accounts whose heads it holds. */
    Map<String, Tail> tails() {
        return mine().tails();
    }

    private Running mine() {
        Running mine = running.get();
        if (mine == null) {
            throw new IllegalStateException("this needs a transaction");
        }
        return mine;
    }

    /** How many statements were sent so far, COPY not counted. */
    long statements() {
        return statements.get();
    }
}
