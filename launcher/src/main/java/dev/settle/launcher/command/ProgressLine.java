package dev.settle.launcher.command;

import java.io.PrintWriter;

/**
 * Says how far long work has come: on a terminal one line that is written over, elsewhere a line now and then.
 */
final class ProgressLine implements AutoCloseable {
    private static final long BETWEEN_LINES = 5_000_000_000L;
    private static final long BETWEEN_REWRITES = 100_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private long last;
    private int width;

    ProgressLine(PrintWriter err) {
        this(err, System.console() != null);
    }

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.last = System.nanoTime();
    }

    /** Tells it now when the last time is long enough ago. */
    synchronized void tell(String text) {
        long now = System.nanoTime();
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
