package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters that exist, by key. */
public final class ParameterIndex {
    private final Map<String, Parameter<?>> byKey = new LinkedHashMap<>();

    public ParameterIndex(Collection<Parameter<?>> parameters) {
        for (Parameter<?> parameter : parameters) {
            if (byKey.put(parameter.key(), parameter) != null) {
                throw new IllegalArgumentException("declared twice: " + parameter.key());
            }
        }
    }

    public Collection<Parameter<?>> all() {
        return byKey.values();
    }

    public Optional<Parameter<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * What an agreement or a subscription brings along.
     *
     * @throws InvalidInput {@code PARAMETER_OF_ACCOUNT} for what is asked for the account as a whole, or as {@link #parse}
     */
    public Map<Parameter<?>, Object> parseOverrides(Map<String, String> raw) {
        Map<Parameter<?>, Object> values = parse(raw);
        for (Parameter<?> parameter : values.keySet()) {
            if (parameter.reach() == Reach.ACCOUNT) {
                throw new InvalidInput(
                        "PARAMETER_OF_ACCOUNT",
                        "%s is asked for the account as a whole, not for one agreement or subscription"
                                .formatted(parameter.key()),
                        parameter.key(),
                        raw.getOrDefault(parameter.key(), ""),
                        "Leave it out here, and put it in the account's own policy or in a pack.");
            }
        }
        return values;
    }

    /** @throws InvalidInput {@code PARAMETER_UNKNOWN} or {@code PARAMETER_VALUE} */
    public Map<Parameter<?>, Object> parse(Map<String, String> raw) {
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            Parameter<?> parameter = find(key)
                    .orElseThrow(() -> new InvalidInput(
                            "PARAMETER_UNKNOWN",
                            "There is no parameter '%s'".formatted(key),
                            key,
                            value,
                            "See the reference page of all parameters."));
            values.put(parameter, parameter.parse(value));
        });
        return values;
    }
}
