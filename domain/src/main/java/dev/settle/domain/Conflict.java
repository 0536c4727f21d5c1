package dev.settle.domain;

import java.io.Serial;

/** The request does not fit the present state; it may fit after a fresh look. At an HTTP edge: 409. */
public non-sealed class Conflict extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        this(code, message, "", "", "");
    }

    /** An empty field, value or cure means that there is none. */
    public Conflict(String code, String message, String field, String value, String cure) {
        super(code, message, field, value, cure);
    }
}
