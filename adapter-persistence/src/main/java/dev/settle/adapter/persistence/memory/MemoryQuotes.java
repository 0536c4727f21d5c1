package dev.settle.adapter.persistence.memory;

import dev.settle.application.billing.port.out.Quotes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class MemoryQuotes implements Quotes {
    private final MemoryTransactions transactions;
    private final Table<String, Quote> quotes;

    MemoryQuotes(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.quotes = new Table<>(transactions);
    }

    @Override
    public void keep(Quote quote, Instant now) {
        String account = quote.account() + "\n";
        transactions.inTransaction(() -> {
            quotes.after(account).entrySet().stream()
                    .takeWhile(kept -> kept.getKey().startsWith(account))
                    .filter(kept -> kept.getValue().ends().isBefore(now.minus(KNOWN_AFTER_END)))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(quotes::remove);
            quotes.put(account + quote.id(), quote);
            return quote;
        });
    }

    @Override
    public Optional<Quote> find(String account, String id) {
        return quotes.get(account + "\n" + id);
    }
}
