package dev.settle.adapter.persistence.memory;

import dev.settle.application.invoicing.port.out.NumberSeries;

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
    public long take(String seller, String series, int count) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            long first = next.get(seller + "\n" + series).orElse(1L);
            next.put(seller + "\n" + series, first + count);
            return first;
        });
    }
}
