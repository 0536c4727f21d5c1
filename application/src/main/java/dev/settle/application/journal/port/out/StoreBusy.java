package dev.settle.application.journal.port.out;

import java.io.Serial;

/**
 * The store had no hand free for this in good time: no connection, or somebody held a lock for too long. The
 * transaction left no trace; the same request may go well in a moment.
 */
public final class StoreBusy extends RuntimeException {
    /** The stable name of it at every edge. */
    public static final String CODE = "STORE_BUSY";

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param why what it waited for in vain, as a sentence without its point */
    public StoreBusy(String why, Throwable cause) {
        super(why, cause);
    }
}
