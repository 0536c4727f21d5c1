package dev.settle.domain.journal;

import java.util.Objects;
import java.util.Optional;

/** Who asks, in which role, by which channel, on which evidence, under which command id. */
public record Origin(String actor, String role, String channel, Optional<Evidence> evidence, String command) {
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
}
