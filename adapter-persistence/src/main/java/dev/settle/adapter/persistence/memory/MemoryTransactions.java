package dev.settle.adapter.persistence.memory;

import dev.settle.application.journal.port.out.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Each transaction writes to rows of its own, which become everybody's when it commits. Readers see what is committed
 * and their own; they never wait. One lock serves for all rows: who locks or writes first goes on alone.
 */
final class MemoryTransactions implements Transactions {
    private final ReentrantLock writers = new ReentrantLock(true);
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    /** One transaction under way. */
    static final class Running {
        private final Map<Table<?, ?>, Map<?, ?>> rows = new IdentityHashMap<>();
        private final List<Runnable> afterwards = new ArrayList<>();

        @SuppressWarnings("unchecked")
        private <K extends Comparable<? super K>, V> @Nullable Map<K, Optional<V>> rowsOf(Table<K, V> table) {
            return (Map<K, Optional<V>>) rows.get(table);
        }

        /** Runs when the transaction has ended, either way. */
        void atTheEnd(Runnable action) {
            afterwards.add(action);
        }

        private void commit() {
            rows.forEach(Running::publish);
        }

        @SuppressWarnings("unchecked")
        private static <K extends Comparable<? super K>, V> void publish(Table<K, V> table, Map<?, ?> written) {
            table.publish((Map<K, Optional<V>>) written);
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (running.get() != null) {
            return work.get();
        }
        Running mine = new Running();
        running.set(mine);
        try {
            T result = work.get();
            mine.commit();
            return result;
        } finally {
            running.remove();
            mine.afterwards.forEach(Runnable::run);
            if (writers.isHeldByCurrentThread()) {
                writers.unlock();
            }
        }
    }

    @Override
    public boolean isOpen() {
        return running.get() != null;
    }

    /** Waits until no other transaction writes; from then on none does until this one ends. */
    void alone() {
        current();
        if (!writers.isHeldByCurrentThread()) {
            writers.lock();
        }
    }

    Running current() {
        Running mine = running.get();
        if (mine == null) {
            throw new IllegalStateException("this needs a transaction");
        }
        return mine;
    }

    /** The running transaction's own rows of a table, if it has any. */
    <K extends Comparable<? super K>, V> Optional<Map<K, Optional<V>>> own(Table<K, V> table) {
        Running mine = running.get();
        return mine == null ? Optional.empty() : Optional.ofNullable(mine.rowsOf(table));
    }

    <K extends Comparable<? super K>, V> void put(Table<K, V> table, K key, Optional<V> value) {
        alone();
        Map<K, Optional<V>> own = own(table).orElseGet(HashMap::new);
        own.put(key, value);
        current().rows.put(table, own);
    }
}
