package dev.settle.application.payment.port.out;

import java.io.Serial;

/**
 * Thrown by a gateway that could not send its request: not one byte of it left. Any other exception out of a gateway
 * means that nobody knows what happened.
 */
public final class NotSent extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotSent(String message, Throwable cause) {
        super(message, cause);
    }

    public NotSent(String message) {
        super(message);
    }
}
