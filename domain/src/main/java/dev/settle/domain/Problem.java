package dev.settle.domain;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was asked for and cannot be done, told as a sentence with the data at fault. The five kinds below it
 * say what the asker can do about it; nothing but the kind is needed to answer at an edge.
 *
 * <p>Anything else that is thrown (an {@link ArithmeticException} from an amount beyond the range of a {@code long},
 * say) is a defect or a limit of ours. Neither message nor value may hold a secret.
 */
public abstract sealed class Problem extends RuntimeException
        permits InvalidInput, Refused, NotFound, Conflict, RuleViolation {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final String value;
    private final String cure;

    /** Any text but code and message may be empty, which means that there is none. */
    Problem(String code, String message, String field, String value, String cure) {
        super(Objects.requireNonNull(message, "message"));
        this.code = Objects.requireNonNull(code, "code");
        this.field = Objects.requireNonNull(field, "field");
        this.value = Objects.requireNonNull(value, "value");
        this.cure = Objects.requireNonNull(cure, "cure");
    }

    /** The stable name of what went wrong, {@code UPPER_SNAKE}: programs may rely on it. */
    public String code() {
        return code;
    }

    /** Which part of the request is at fault, as the asker named it. */
    public Optional<String> field() {
        return present(field);
    }

    /** What stood there. */
    public Optional<String> value() {
        return present(value);
    }

    /** What would have been accepted, or what to do next. */
    public Optional<String> cure() {
        return present(cure);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
