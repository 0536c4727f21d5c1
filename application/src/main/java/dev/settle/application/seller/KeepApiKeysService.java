package dev.settle.application.seller;

import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.in.KeepApiKeys;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.application.seller.port.out.Secrets;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.IdForm;
import dev.settle.domain.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class KeepApiKeysService implements KeepApiKeys {
    private static final String MARK = "sk_";
    /** Whose keys the installation's own is kept among; no seller can be called so. */
    private static final String NO_SELLER = "";

    private final Transactions transactions;
    private final Sellers sellers;
    private final ApiKeys keys;
    private final Secrets secrets;

    KeepApiKeysService(Transactions transactions, Sellers sellers, ApiKeys keys, Secrets secrets) {
        this.transactions = transactions;
        this.sellers = sellers;
        this.keys = keys;
        this.secrets = secrets;
    }

    @Override
    public String make(String seller, String name, Set<String> scopes) {
        IdForm.KEY.check(name);
        String key = MARK + secrets.next();
        return transactions.inTransaction(() -> {
            sellers.read(seller);
            keys.put(new ApiKeys.ApiKey(seller, name, KeyHash.of(key), scopes));
            return key;
        });
    }

    @Override
    public List<Known> list(String seller) {
        sellers.read(seller);
        return keys.list(seller).stream().map(KeepApiKeysService::known).toList();
    }

    @Override
    public void revoke(String seller, String name) {
        transactions.inTransaction(() -> {
            if (list(seller).stream().noneMatch(known -> known.name().equals(name))) {
                throw new NotFound(
                        "API_KEY_UNKNOWN", "There is no key '%s'".formatted(name), "key", name, "List the keys first.");
            }
            keys.remove(seller, name);
            return name;
        });
    }

    @Override
    public Optional<Known> find(String key) {
        return key.startsWith(MARK)
                ? keys.find(KeyHash.of(key))
                        .filter(found -> !found.seller().equals(NO_SELLER))
                        .map(KeepApiKeysService::known)
                : Optional.empty();
    }

    @Override
    public Installation installation() {
        String key = MARK + secrets.next();
        String hash = KeyHash.of(key);
        return transactions.inTransaction(
                () -> keys.add(new ApiKeys.ApiKey(NO_SELLER, "installation", hash, Set.of("admin")))
                        ? new Installation(hash, Optional.of(key))
                        : new Installation(keys.list(NO_SELLER).get(0).hash(), Optional.empty()));
    }

    private static Known known(ApiKeys.ApiKey key) {
        return new Known(key.seller(), key.name(), key.scopes());
    }
}
