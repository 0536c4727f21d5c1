package dev.settle.launcher.demo;

import dev.settle.application.journal.port.out.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A clock that stands where it was put, until it is let go; from then on it runs as fast as the machine's. */
public final class DemoClock implements Clock {
    private volatile Instant standing;
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean running;

    public DemoClock(Instant start) {
        this.standing = start;
    }

    void moveTo(Instant instant) {
        standing = instant;
    }

    /** Goes on from where it stands. */
    public void letGo() {
        ahead = Duration.between(Instant.now(), standing);
        running = true;
    }

    @Override
    public Instant now() {
        return running ? Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS) : standing;
    }
}
