package dev.settle.domain.policy;

import java.util.Objects;

/**
 * One question policy answers. Declared once, in the capability that asks it; parsing with precise errors, the
 * reference page and the linter all come from the declaration.
 *
 * @param key      as packs write it, such as {@code proration.onAdd}
 * @param sentence what the answer decides, in one sentence
 * @param reach    for what it is asked
 */
public record Parameter<T>(String key, ValueType<T> type, T fallback, Moment moment, String sentence, Reach reach) {
    public Parameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(fallback, "fallback");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(reach, "reach");
    }

    /** One that is asked for a subscription. */
    public Parameter(String key, ValueType<T> type, T fallback, Moment moment, String sentence) {
        this(key, type, fallback, moment, sentence, Reach.SUBSCRIPTION);
    }

    /** @throws dev.settle.domain.InvalidInput naming the key, the value and what would be accepted */
    public T parse(String raw) {
        return type.parse(key, raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter<?> parameter && parameter.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
