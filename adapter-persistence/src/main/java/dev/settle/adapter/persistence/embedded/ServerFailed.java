package dev.settle.adapter.persistence.embedded;

import java.io.Serial;

/** The embedded PostgreSQL cannot run here; the message says why and what helps. */
public final class ServerFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    ServerFailed(String code, String why, String cure) {
        super(why + ". " + cure);
        this.code = code;
    }

    ServerFailed(String code, String why, String cure, Exception cause) {
        super(why + ". " + cure, cause);
        this.code = code;
    }

    /** The stable name of what is in the way, {@code UPPER_SNAKE}: programs may rely on it. */
    public String code() {
        return code;
    }
}
