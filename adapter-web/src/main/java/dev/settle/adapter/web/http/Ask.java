package dev.settle.adapter.web.http;

import dev.settle.domain.journal.Origin;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that was found to be what the description asks for.
 *
 * @param path    by name, decoded
 * @param query   by name, decoded
 * @param errand  who asked the caller, and how
 * @param command what the change goes by in the journal: the idempotency key, or a new id
 */
public record Ask(
        Caller caller,
        Errand errand,
        Map<String, String> path,
        Map<String, String> query,
        Fields body,
        String command) {
    public String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The seller in the path, or else the caller's. */
    public String seller() {
        return Optional.ofNullable(path.get("seller")).or(caller::seller).orElseThrow();
    }

    /** Who asks, as the journal keeps it. */
    public Origin origin() {
        return new Origin(caller.credential(), errand.role(), errand.channel(), errand.evidence(), command);
    }
}
