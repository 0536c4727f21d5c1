package dev.settle.launcher.command;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Says how far long work has come: on a terminal one line that is written over, elsewhere a line now and then.
 */
final class ProgressLine implements AutoCloseable {
    private static final long BETWEEN_LINES = 5_000_000_000L;
    private static final long BETWEEN_REWRITES = 100_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long last;
    private int width;

    ProgressLine(PrintWriter err) {
        this(err, System.console() != null, System::nanoTime);
    }

    /** @param nanos how much time has passed since any instant */
    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Tells it now when the last time is long enough ago. */
    synchronized void tell(String text) {
        long now = nanos.getAsLong();
        if (now - last >= (terminal ? BETWEEN_REWRITES : BETWEEN_LINES)) {
            last = now;
            show(text);
        }
    }

    private void show(String text) {
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** Leaves the line empty for what is printed next. */
    @Override
    public synchronized void close() {
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
