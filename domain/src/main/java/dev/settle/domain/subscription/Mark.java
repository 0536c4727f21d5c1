package dev.settle.domain.subscription;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;

/** That something happened on a day: connected, continued, declined, cancelled. */
public record Mark(long seq, LocalDate recorded, LocalDate effective, long seen) implements Dated {
    static Mark of(Recorded entry, LocalDate effective) {
        return new Mark(entry.seq(), entry.day(), effective, entry.seen());
    }
}
