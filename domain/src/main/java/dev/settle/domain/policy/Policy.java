package dev.settle.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The answers in force at one moment for one set of levels, most specific level first. */
public final class Policy {
    /** Nothing activated: every answer is the kernel's default. */
    public static final Policy DEFAULTS = new Policy(List.of());

    private final List<Activation> layers;
    private final Map<Parameter<?>, Resolved<?>> answers = new ConcurrentHashMap<>();
    private final Map<List<Parameter<?>>, List<Resolved<?>>> together = new ConcurrentHashMap<>();

    /** @param layers the activations in force, at most one for each level, most specific first */
    public Policy(List<Activation> layers) {
        this.layers = List.copyOf(layers);
    }

    public <T> T get(Parameter<T> parameter) {
        return resolve(parameter).value();
    }

    /** The value together with the level and version that supplied it. */
    @SuppressWarnings("unchecked")
    public <T> Resolved<T> resolve(Parameter<T> parameter) {
        Resolved<?> answer = answers.get(parameter);
        if (answer == null) {
            answer = answers.computeIfAbsent(parameter, this::lookUp);
        }
        return (Resolved<T>) answer;
    }

    /** As {@link #resolve(Parameter)}, in the order asked; the very same list for everybody who asks the same. */
    public List<Resolved<?>> resolve(List<Parameter<?>> parameters) {
        List<Resolved<?>> known = together.get(parameters);
        if (known == null) {
            List<Resolved<?>> resolved = new ArrayList<>();
            parameters.forEach(parameter -> resolved.add(resolve(parameter)));
            known = together.computeIfAbsent(parameters, first -> List.copyOf(resolved));
        }
        return known;
    }

    /** This policy with more specific layers before it. */
    public Policy under(List<Activation> moreSpecific) {
        if (moreSpecific.isEmpty()) {
            return this;
        }
        List<Activation> all = new ArrayList<>(moreSpecific);
        all.addAll(layers);
        return new Policy(all);
    }

    @SuppressWarnings("unchecked")
    private <T> Resolved<T> lookUp(Parameter<T> parameter) {
        for (Activation layer : layers) {
            Object value = layer.values().get(parameter);
            if (value != null) {
                return new Resolved<>(parameter, (T) value, layer.level(), layer.version());
            }
        }
        return new Resolved<>(parameter, parameter.fallback(), "default", "kernel");
    }
}
