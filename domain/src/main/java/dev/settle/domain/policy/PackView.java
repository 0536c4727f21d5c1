package dev.settle.domain.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pack as accounts of one class see it, or those of all classes it does not name.
 *
 * @param accountClass empty for the classes it does not name
 * @param stated       the keys of the parameters it gives a value, readable or not
 * @param values       those that could be read
 */
public record PackView(
        Optional<String> accountClass, boolean complete, Set<String> stated, Map<Parameter<?>, Object> values) {
    public PackView {
        stated = Set.copyOf(stated);
        values = Map.copyOf(new LinkedHashMap<>(values));
    }

    public boolean states(Parameter<?> parameter) {
        return stated.contains(parameter.key());
    }

    /**
     * The pack's own answer; for a complete pack that gives none, the default. What another pack that is not complete leaves
     * open, nobody knows here.
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> answer(Parameter<T> parameter) {
        T value = (T) values.get(parameter);
        if (value == null && complete && !states(parameter)) {
            return Optional.of(parameter.fallback());
        }
        return Optional.ofNullable(value);
    }
}
