package dev.settle.domain.policy;

import java.util.Objects;

/**
 * Something worth saying about a pack before it is activated.
 *
 * @param code stable name of what was found, {@code UPPER_SNAKE}
 * @param key  the key it is about, as the pack writes it; where the pack does not hold it, the parameter's own
 * @param cure what to write instead, or what to know; never blank
 */
public record Finding(Severity severity, String code, String key, String sentence, String cure) {
    public enum Severity {
        /** The pack cannot be activated. */
        ERROR,
        /** It can be, and will probably disappoint somebody. */
        WARNING,
        /** It does what it says; this is what that means. */
        NOTE
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sentence, "sentence");
        if (cure.isBlank()) {
            throw new IllegalArgumentException("no cure for " + code + " of " + key);
        }
    }
}
