package dev.settle.adapter.persistence.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows by key, in key order: the committed ones, and over them those of the reader's own transaction. */
final class Table<K extends Comparable<? super K>, V> {
    private final MemoryTransactions transactions;
    private final ConcurrentSkipListMap<K, V> committed = new ConcurrentSkipListMap<>();

    Table(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<V> get(K key) {
        Optional<V> own = transactions.own(this).map(rows -> rows.get(key)).orElse(null);
        return own == null ? Optional.ofNullable(committed.get(key)) : own;
    }

    void put(K key, V value) {
        transactions.put(this, key, Optional.of(value));
    }

    void remove(K key) {
        transactions.put(this, key, Optional.empty());
    }

    /** The rows behind a key. */
    NavigableMap<K, V> after(K key) {
        NavigableMap<K, V> tail = committed.tailMap(key, false);
        Optional<Map<K, Optional<V>>> own = transactions.own(this);
        if (own.isEmpty()) {
            return tail;
        }
        NavigableMap<K, V> both = new TreeMap<>(tail);
        own.get().forEach((mine, value) -> {
            if (mine.compareTo(key) > 0) {
                value.ifPresentOrElse(one -> both.put(mine, one), () -> both.remove(mine));
            }
        });
        return both;
    }

    void publish(Map<K, Optional<V>> rows) {
        rows.forEach((key, row) -> row.ifPresentOrElse(one -> committed.put(key, one), () -> committed.remove(key)));
    }

    /** The list with more behind it. */
    static <E> List<E> longer(Optional<List<E>> list, List<E> more) {
        List<E> all = new ArrayList<>(list.orElse(List.of()));
        all.addAll(more);
        return all;
    }
}
