package dev.settle.domain.journal;

import java.util.Objects;
import java.util.Optional;

/** Who asks, in which role, by which channel, on which evidence, under which command id. */
public record Origin(String actor, String role, String channel, Optional<Evidence> evidence, String command) {
    private static final String STAFF = "STAFF";

    public Origin {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(command, "command");
    }

    /** The kernel itself, for what follows from earlier facts and a date, such as a billing run. */
    public static Origin kernel(String command) {
        return new Origin("settle", "KERNEL", "RUN", Optional.empty(), command);
    }

    /** Whether the seller's own people ask, who may do what its customers may not. */
    public boolean isStaff() {
        return isStaff(role);
    }

    /** Whether a role is one of the seller's staff: {@code STAFF} itself, or {@code STAFF_} and what they do there. */
    public static boolean isStaff(String role) {
        return role.equals(STAFF) || role.startsWith(STAFF + "_");
    }
}
