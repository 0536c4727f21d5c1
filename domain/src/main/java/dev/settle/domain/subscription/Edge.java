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

    static Edge of(Kind kind, SeatStep step) {
        return new Edge(kind, step.seq(), step.recorded(), step.effective(), step.seen());
    }

    static Edge of(Kind kind, Mark mark) {
        return new Edge(kind, mark.seq(), mark.recorded(), mark.effective(), mark.seen());
    }
}
