package dev.settle.domain;

import java.io.Serial;

/** The asker may not do this, in this role, by this channel or on this proof. At an HTTP edge: 403. */
public non-sealed class Refused extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public Refused(String code, String message) {
        this(code, message, "", "", "");
    }

    /** An empty field, value or cure means that there is none. */
    public Refused(String code, String message, String field, String value, String cure) {
        super(code, message, field, value, cure);
    }
}
