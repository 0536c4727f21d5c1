package dev.settle.application.journal.port.out;

import java.time.Instant;

/** The only source of time. */
public interface Clock {
    /** Now, cut to microseconds. */
    Instant now();
}
