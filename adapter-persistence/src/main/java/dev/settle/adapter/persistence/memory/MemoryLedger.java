package dev.settle.adapter.persistence.memory;

import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps running sums. */
final class MemoryLedger implements Ledger {
    private final Table<String, Map<Currency, Map<String, Money>>> sums;

    MemoryLedger(MemoryTransactions transactions) {
        this.sums = new Table<>(transactions);
    }

    void add(String seller, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<Currency, Map<String, Money>> all = copy(sums.get(seller).orElse(Map.of()));
        entries.stream().flatMap(entry -> entry.postings().stream()).forEach(posting -> {
            Money amount = posting.amount();
            all.computeIfAbsent(amount.currency(), currency -> new HashMap<>())
                    .merge(posting.ledgerAccount(), amount, Money::plus);
        });
        sums.put(seller, all);
    }

    @Override
    public Map<Currency, Map<String, Money>> trialBalance(String seller) {
        return copy(sums.get(seller).orElse(Map.of()));
    }

    private static Map<Currency, Map<String, Money>> copy(Map<Currency, Map<String, Money>> balance) {
        Map<Currency, Map<String, Money>> copy = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        balance.forEach((currency, accounts) -> copy.put(currency, new TreeMap<>(accounts)));
        return copy;
    }
}
