package dev.settle.domain.subscription;

import dev.settle.domain.journal.Dated;
import java.time.LocalDate;

/** Why and when a lot begins or ends. */
public record Edge(Kind kind, long seq, LocalDate recorded, LocalDate effective, long seen) implements Dated {
    public enum Kind {
        OPENED,
        ADDED,
        REMOVED,
        CANCELLED,
        TERM_ENDED
    }
}
