package dev.settle.launcher.command;

import java.io.Serial;

/** What a command needs is not to be had here: a database, a port. The message says why and what helps. */
final class Unusable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the stable name of what is not to be had, {@code UPPER_SNAKE} */
    Unusable(String code, String why, String cure, Exception cause) {
        super(why + ". " + cure, cause);
        this.code = code;
    }

    Unusable(String code, String why, String cure) {
        super(why + ". " + cure);
        this.code = code;
    }

    String code() {
        return code;
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
