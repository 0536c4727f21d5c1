package dev.settle.launcher.command;

import java.io.Serial;

/** What a command needs is not to be had here: a database, a port. The message says why and what helps. */
final class Unusable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unusable(String why, String cure, Exception cause) {
        super(why + ". " + cure, cause);
    }

    /** The first thing that went wrong, in its own words. */
    static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null
                ? root.toString()
                : root.getMessage().lines().findFirst().orElse("");
    }
}
