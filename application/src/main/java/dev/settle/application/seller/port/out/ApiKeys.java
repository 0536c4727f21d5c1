package dev.settle.application.seller.port.out;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys programs call with. Only a hash of each is kept, never the key. */
public interface ApiKeys {
    /**
     * @param name   within the seller
     * @param hash   of the key, in hexadecimal
     * @param scopes what its bearer may do
     */
    record ApiKey(String seller, String name, String hash, Set<String> scopes) {
        public ApiKey {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Keeps a key; one of that name is replaced and not found any more. */
    void put(ApiKey key);

    /**
     * Keeps a key unless there is one of that name. Of many that add one at once the first is kept; the others wait for it.
     *
     * @return whether it was kept
     */
    boolean add(ApiKey key);

    /** @param hash of the key that somebody showed */
    Optional<ApiKey> find(String hash);

    /** A seller's keys by name. */
    List<ApiKey> list(String seller);

    /** Takes a key away; nothing happens when there is none of that name. */
    void remove(String seller, String name);
}
