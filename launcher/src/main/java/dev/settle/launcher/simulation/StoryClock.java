package dev.settle.launcher.simulation;

import dev.settle.application.journal.port.out.Clock;
import java.time.Instant;

/** Shows the time the story has come to. */
final class StoryClock implements Clock {
    private volatile Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant now() {
        return now;
    }
}
