package dev.settle.domain;

import java.io.Serial;

/** There is no such thing, or none that the asker may know of. At an HTTP edge: 404. */
public non-sealed class NotFound extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
        this(code, message, "", "", "");
    }

    /** An empty field, value or cure means that there is none. */
    public NotFound(String code, String message, String field, String value, String cure) {
        super(code, message, field, value, cure);
    }
}
