package dev.settle.launcher;

import dev.settle.application.journal.port.out.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's own clock. */
public final class MachineClock implements Clock {
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
