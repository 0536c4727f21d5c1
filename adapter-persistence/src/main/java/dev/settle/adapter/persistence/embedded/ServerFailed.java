package dev.settle.adapter.persistence.embedded;

import java.io.Serial;

/** The embedded PostgreSQL cannot run here; the message says why and what helps. */
public final class ServerFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ServerFailed(String why, String cure) {
        super(why + ". " + cure);
    }

    ServerFailed(String why, String cure, Exception cause) {
        super(why + ". " + cure, cause);
    }
}
