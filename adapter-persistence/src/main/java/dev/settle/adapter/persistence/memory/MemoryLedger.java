package dev.settle.adapter.persistence.memory;

import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps running sums of each account, and what they are of. */
final class MemoryLedger implements Ledger {
    private record Sums(String seller, Map<Currency, Map<String, Money>> balance, List<Posted> posted) {}

    private final Table<String, Sums> byAccount;

    MemoryLedger(MemoryTransactions transactions) {
        this.byAccount = new Table<>(transactions);
    }

    void add(String seller, String account, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<Currency, Map<String, Money>> sums = empty();
        Optional<Sums> before = byAccount.get(account);
        before.ifPresent(there -> add(sums, there.balance()));
        entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> add(sums, posting.ledgerAccount(), posting.amount()));
        List<Posted> more =
                entries.stream().flatMap(entry -> Posted.of(entry).stream()).toList();
        byAccount.put(account, new Sums(seller, sums, Table.longer(before.map(Sums::posted), more)));
    }

    void forget(String account) {
        byAccount.remove(account);
    }

    @Override
    public Map<Currency, Map<String, Money>> trialBalance(String seller) {
        Map<Currency, Map<String, Money>> all = empty();
        byAccount.after("").values().stream()
                .filter(sums -> sums.seller().equals(seller))
                .forEach(sums -> add(all, sums.balance()));
        return all;
    }

    @Override
    public List<Posted> of(String account) {
        return byAccount.get(account).map(Sums::posted).orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(Posted::seq))
                .toList();
    }

    private static Map<Currency, Map<String, Money>> empty() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }

    private static void add(Map<Currency, Map<String, Money>> sums, Map<Currency, Map<String, Money>> more) {
        more.values().forEach(accounts -> accounts.forEach((account, amount) -> add(sums, account, amount)));
    }

    private static void add(Map<Currency, Map<String, Money>> sums, String ledgerAccount, Money amount) {
        sums.computeIfAbsent(amount.currency(), currency -> new TreeMap<>()).merge(ledgerAccount, amount, Money::plus);
    }
}
