package dev.settle.application.seller.port.in;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys programs call with. A key is told once, when it is made; what is kept cannot be turned back into it. */
public interface KeepApiKeys {
    /**
     * Makes a key; one of that name stops working.
     *
     * @return the key itself
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     */
    String make(String seller, String name, Set<String> scopes);

    /** A seller's keys by name. */
    List<Known> list(String seller);

    /**
     * Takes a key away; it stops working at once.
     *
     * @throws dev.settle.domain.NotFound {@code API_KEY_UNKNOWN}
     */
    void revoke(String seller, String name);

    /** What is known of a key that somebody shows; empty when it never worked or does not any more. */
    Optional<Known> find(String key);

    /**
     * The installation's own key, which is no seller's; made now when there is none yet.
     */
    Installation installation();

    /**
     * @param hash what is known of the key
     * @param made the key itself, when it was made just now; it is told this once
     */
    record Installation(String hash, Optional<String> made) {}

    /** @param scopes what the bearer may do */
    record Known(String seller, String name, Set<String> scopes) {
        public Known {
            scopes = Set.copyOf(scopes);
        }
    }
}
