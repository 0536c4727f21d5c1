package dev.settle.adapter.web.http;

import dev.settle.domain.Refused;
import dev.settle.domain.journal.Evidence;
import dev.settle.domain.journal.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose errand a program runs, by its own word: who asked it, by which channel, on which evidence. The journal keeps it
 * beside the credential, which vouches for it.
 */
public record Errand(String role, String channel, Optional<Evidence> evidence) {
    static final String ROLE = "Settle-Role";
    static final String CHANNEL = "Settle-Channel";
    static final String EVIDENCE = "Settle-Evidence";

    private static final String KERNEL = "KERNEL";

    /**
     * @param now when the evidence came in
     * @throws Refused {@code ROLE_NOT_ALLOWED}
     * @throws dev.settle.domain.InvalidInput as {@link Schema#check}
     */
    static Errand of(Operation operation, Caller caller, Incoming request, Instant now) {
        Optional<String> role = operation.checked(ROLE, request.header(ROLE));
        role.ifPresent(said -> checkRole(said, caller));
        return new Errand(
                role.orElse("PROGRAM"),
                operation.checked(CHANNEL, request.header(CHANNEL)).orElse("API"),
                operation.checked(EVIDENCE, request.header(EVIDENCE)).map(said -> evidence(said, now)));
    }

    /** The seller's staff may do what its customers may not, so not every program that writes speaks for it. */
    private static void checkRole(String role, Caller caller) {
        boolean staff = Origin.isStaff(role);
        if (role.equals(KERNEL) || staff && !caller.scopes().contains("admin")) {
            throw new Refused(
                    "ROLE_NOT_ALLOWED",
                    "This key does not speak for %s".formatted(role),
                    ROLE,
                    role,
                    staff ? "Use a key that has the scope admin too." : "Leave it out.");
        }
    }

    private static Evidence evidence(String said, Instant now) {
        int space = said.indexOf(' ');
        return new Evidence(said.substring(0, space), said.substring(space + 1), "", now);
    }
}
