package dev.settle.adapter.persistence.memory;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

final class MemoryNumberSeries implements NumberSeries {
    private final MemoryTransactions transactions;
    private final MemoryDocuments documents;
    private final Table<String, Long> next;
    private final Table<String, List<Long>> gaps;

    MemoryNumberSeries(MemoryTransactions transactions, MemoryDocuments documents) {
        this.transactions = transactions;
        this.documents = documents;
        this.next = new Table<>(transactions);
        this.gaps = new Table<>(transactions);
    }

    void goOnBehind(String seller, String series, long last) {
        String key = key(seller, series);
        next.put(key, Math.max(nextOf(key), last + 1));
    }

    void fillGaps(String seller, String series) {
        gaps.put(key(seller, series), without(seller, series, Set.of()));
    }

    private List<Long> without(String seller, String series, Collection<Long> known) {
        Set<Long> used = new HashSet<>(known);
        used.addAll(documents.numbers(seller, series));
        return LongStream.range(1, nextOf(key(seller, series)))
                .filter(number -> !used.contains(number))
                .boxed()
                .toList();
    }

    @Override
    public long take(String seller, String series) {
        return take(seller, series, 1).get(0);
    }

    /** Transactions are one after the other here, so nobody waits because of numbers. */
    @Override
    public List<Long> take(String seller, String series, int count) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            String key = key(seller, series);
            List<Long> left = gaps.get(key).orElse(List.of());
            int filled = Math.min(count, left.size());
            long first = nextOf(key);
            long behind = first + count - filled;
            if (filled > 0) {
                gaps.put(key, List.copyOf(left.subList(filled, left.size())));
            }
            next.put(key, behind);
            return Stream.concat(
                            left.subList(0, filled).stream(),
                            LongStream.range(first, behind).boxed())
                    .toList();
        });
    }

    @Override
    public Map<String, Long> next(String seller) {
        String prefix = key(seller, "");
        Map<String, Long> all = new TreeMap<>();
        next.after(prefix).entrySet().stream()
                .takeWhile(row -> row.getKey().startsWith(prefix))
                .forEach(row -> all.put(row.getKey().substring(prefix.length()), row.getValue()));
        return all;
    }

    /** A range for each number: this is for small stores. */
    @Override
    public List<Range> lost(String seller, int limit) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            return next(seller).keySet().stream()
                    .flatMap(series -> without(
                                    seller,
                                    series,
                                    gaps.get(key(seller, series)).orElse(List.of()))
                            .stream()
                            .map(number -> new Range(series, number, number)))
                    .limit(limit)
                    .toList();
        });
    }

    private long nextOf(String key) {
        return next.get(key).orElse(1L);
    }

    private static String key(String seller, String series) {
        return seller + "\n" + series;
    }
}
