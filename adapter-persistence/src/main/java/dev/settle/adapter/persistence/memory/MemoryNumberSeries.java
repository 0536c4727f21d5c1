package dev.settle.adapter.persistence.memory;

import dev.settle.application.invoicing.port.out.NumberSeries;
import java.util.List;
import java.util.stream.LongStream;

final class MemoryNumberSeries implements NumberSeries {
    private final MemoryTransactions transactions;
    private final Table<String, Long> next;

    MemoryNumberSeries(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.next = new Table<>(transactions);
    }

    void goOnBehind(String seller, String series, long last) {
        String key = seller + "\n" + series;
        next.put(key, Math.max(next.get(key).orElse(1L), last + 1));
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
            long first = next.get(seller + "\n" + series).orElse(1L);
            next.put(seller + "\n" + series, first + count);
            return LongStream.range(first, first + count).boxed().toList();
        });
    }
}
