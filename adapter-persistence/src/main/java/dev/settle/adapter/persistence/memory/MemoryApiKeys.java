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
            keys.put(seller + "\n" + name, key);
            return key;
        });
    }
}
