package dev.settle.adapter.persistence.memory;

import dev.settle.application.billing.port.out.Quotes;
import java.util.Optional;

final class MemoryQuotes implements Quotes {
    private final MemoryTransactions transactions;
    private final Table<String, Quote> quotes;

    MemoryQuotes(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.quotes = new Table<>(transactions);
    }

    @Override
    public void keep(Quote quote) {
        transactions.inTransaction(() -> {
            quotes.put(quote.account() + "\n" + quote.id(), quote);
            return quote;
        });
    }

    @Override
    public Optional<Quote> find(String account, String id) {
        return quotes.get(account + "\n" + id);
    }
}
