package dev.settle.adapter.persistence.json;

import dev.settle.domain.Sha256;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.Term;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.Resolved;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What thousands of derivations have in common, kept once: the answers of policy, the rounding and the catalog version.
 *
 * @param catalog empty where a derivation has no term
 */
public record RuleSet(List<Resolved<?>> rules, RoundingMode rounding, String catalog) {
    /** An answer as it is written: parameter, value, level and version. */
    record Answer(String p, String value, String level, String version) {}

    record Written(List<Answer> rules, RoundingMode rounding, String catalog) {}

    private static final Shape<Written> SHAPE = Json.shape(Written.class);

    public static RuleSet of(Derivation derivation) {
        return new RuleSet(
                derivation.rules(),
                derivation.rounding(),
                derivation.term().map(Term::catalog).orElse(""));
    }

    /** Whether {@link #of} makes this one of it: most lines are of the same as the line before. */
    public boolean isOf(Derivation derivation) {
        return rules.equals(derivation.rules())
                && rounding == derivation.rounding()
                && catalog.equals(derivation.term().map(Term::catalog).orElse(""));
    }

    public String text() {
        List<Answer> answers = rules.stream()
                .map(rule -> new Answer(rule.parameter().key(), rule.printed(), rule.level(), rule.version()))
                .toList();
        Written written = new Written(answers, rounding, catalog);
        return new String(Json.bytes(out -> SHAPE.write(out, written)), StandardCharsets.UTF_8);
    }

    /** The first 64 bits of the SHA-256 of its text. */
    public static long id(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** @throws IllegalArgumentException when the text is none, or names a parameter that does not exist */
    public static RuleSet read(String text, ParameterIndex parameters) {
        Written written = Json.parsed(text.getBytes(StandardCharsets.UTF_8), SHAPE::read);
        List<Resolved<?>> rules = written.rules().stream()
                .<Resolved<?>>map(answer -> resolved(answer, parameters))
                .toList();
        return new RuleSet(rules, written.rounding(), written.catalog());
    }

    private static Resolved<?> resolved(Answer answer, ParameterIndex parameters) {
        return parameters
                .find(answer.p())
                .map(parameter -> resolved(parameter, answer))
                .orElseThrow(() -> new Damaged("there is no parameter " + answer.p()));
    }

    private static <T> Resolved<T> resolved(Parameter<T> parameter, Answer answer) {
        return new Resolved<>(parameter, parameter.parse(answer.value()), answer.level(), answer.version());
    }
}
