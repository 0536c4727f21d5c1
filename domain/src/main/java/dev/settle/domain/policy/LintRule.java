package dev.settle.domain.policy;

import dev.settle.domain.policy.Finding.Severity;
import java.util.Objects;

/**
 * One thing a linter looks for.
 *
 * @param key  where it is reported
 * @param when what makes it true of a pack
 */
public record LintRule(Severity severity, String code, Parameter<?> key, Condition when, String sentence, String cure) {
    public static final String UNDECIDED = "UNDECIDED";
    public static final String INERT = "INERT";

    public LintRule {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(when, "when");
    }

    /** A complete pack must answer this, as long as {@code when} holds. */
    public static LintRule mustDecide(Parameter<?> key, Condition when) {
        return new LintRule(
                Severity.ERROR,
                UNDECIDED,
                key,
                when.and(view -> view.complete() && !view.states(key)),
                "%s is not decided. %s".formatted(key.key(), key.sentence()),
                "Write %s.".formatted(key.type().describe()));
    }

    /** An answer that nobody asks for while {@code when} holds. */
    public static LintRule inert(Parameter<?> key, Condition when, String because) {
        return new LintRule(
                Severity.WARNING,
                INERT,
                key,
                when.and(Condition.states(key)),
                "%s decides nothing: %s.".formatted(key.key(), because),
                "Leave it out, or change what makes it idle.");
    }

    public static LintRule risk(String code, Parameter<?> key, Condition when, String sentence, String cure) {
        return new LintRule(Severity.WARNING, code, key, when, sentence, cure);
    }

    public static LintRule note(String code, Parameter<?> key, Condition when, String sentence, String cure) {
        return new LintRule(Severity.NOTE, code, key, when, sentence, cure);
    }
}
