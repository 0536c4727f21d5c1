package dev.settle.adapter.web.http;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param seller     the one seller the credential is for; empty for the installation's own
 * @param credential names the credential, never tells it
 */
public record Caller(Optional<String> seller, String credential, Set<String> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether anything of that seller is there for this caller. */
    boolean knows(String other) {
        return seller.isEmpty() || seller.get().equals(other);
    }

    /** In whose name idempotency keys are kept; the installation itself is no seller's name. */
    String realm() {
        return seller.orElse("");
    }
}
