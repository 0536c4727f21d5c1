package dev.settle.domain;

import java.io.Serial;

/** The request is well-formed, and a rule of the seller's policy, plan or terms forbids it. At an HTTP edge: 422. */
public non-sealed class RuleViolation extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public RuleViolation(String code, String message) {
        this(code, message, "", "", "");
    }

    /** An empty field, value or cure means that there is none. */
    public RuleViolation(String code, String message, String field, String value, String cure) {
        super(code, message, field, value, cure);
    }
}
