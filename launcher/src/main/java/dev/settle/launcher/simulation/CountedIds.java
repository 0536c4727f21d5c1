package dev.settle.launcher.simulation;

import dev.settle.application.journal.port.out.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** The same ids in every run of the same story. */
final class CountedIds implements Ids {
    private final AtomicLong given = new AtomicLong();

    @Override
    public String next(String prefix) {
        return prefix + given.incrementAndGet();
    }
}
