package dev.settle.adapter.persistence.memory;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

final class MemoryNumberSeries implements NumberSeries {
    private final MemoryTransactions transactions;
    private final Table<String, Long> next;
    private final Table<String, List<Long>> gaps;

    MemoryNumberSeries(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.next = new Table<>(transactions);
        this.gaps = new Table<>(transactions);
    }

    void goOnBehind(String seller, String series, long last) {
        String key = key(seller, series);
        next.put(key, Math.max(next(key), last + 1));
    }

    void fillGaps(String seller, String series, Set<Long> used) {
        String key = key(seller, series);
        gaps.put(
                key,
                LongStream.range(1, next(key))
                        .filter(number -> !used.contains(number))
                        .boxed()
                        .toList());
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
            long first = next(key);
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

    private long next(String key) {
        return next.get(key).orElse(1L);
    }

    private static String key(String seller, String series) {
        return seller + "\n" + series;
    }
}
