package dev.settle.adapter.persistence.memory;

import dev.settle.application.seller.port.out.ApiKeys;
import java.util.List;
import java.util.Optional;

final class MemoryApiKeys implements ApiKeys {
    private final MemoryTransactions transactions;
    private final Table<String, Optional<ApiKey>> keys;

    MemoryApiKeys(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.keys = new Table<>(transactions);
    }

    @Override
    public void put(ApiKey key) {
        write(key.seller(), key.name(), Optional.of(key));
    }

    @Override
    public boolean add(ApiKey key) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            boolean isFirst = keys.get(name(key.seller(), key.name()))
                    .flatMap(there -> there)
                    .isEmpty();
            if (isFirst) {
                put(key);
            }
            return isFirst;
        });
    }

    @Override
    public void remove(String seller, String name) {
        write(seller, name, Optional.empty());
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return keys.after("").values().stream()
                .flatMap(Optional::stream)
                .filter(key -> key.hash().equals(hash))
                .findFirst();
    }

    @Override
    public List<ApiKey> list(String seller) {
        return keys.after("").values().stream()
                .flatMap(Optional::stream)
                .filter(key -> key.seller().equals(seller))
                .toList();
    }

    private void write(String seller, String name, Optional<ApiKey> key) {
        transactions.inTransaction(() -> {
            keys.put(name(seller, name), key);
            return key;
        });
    }

    private static String name(String seller, String name) {
        return seller + "\n" + name;
    }
}
