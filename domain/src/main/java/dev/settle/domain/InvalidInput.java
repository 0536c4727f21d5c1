package dev.settle.domain;

import java.io.Serial;

/** The request cannot be read as what it should be: it will never be accepted as it stands. At an HTTP edge: 400. */
public non-sealed class InvalidInput extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidInput(String code, String message) {
        this(code, message, "", "", "");
    }

    /** An empty field, value or cure means that there is none. */
    public InvalidInput(String code, String message, String field, String value, String cure) {
        super(code, message, field, value, cure);
    }
}
