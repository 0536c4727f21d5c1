package dev.settle.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All activations of one stream in the order they were recorded, and the policy they make at a moment. */
public final class PolicyTimeline {
    public static final PolicyTimeline EMPTY = new PolicyTimeline(List.of());

    private final List<Activation> activations;
    private final Map<List<Activation>, Policy> compiled = new ConcurrentHashMap<>();

    public PolicyTimeline(List<Activation> activations) {
        this.activations = List.copyOf(activations);
    }

    public PolicyTimeline with(Activation activation) {
        List<Activation> all = new ArrayList<>(activations);
        all.add(activation);
        return new PolicyTimeline(all);
    }

    /** The layers in force, most specific level first. */
    public List<Activation> layers(List<String> levels, AsOf asOf) {
        List<Activation> layers = new ArrayList<>();
        for (String level : levels) {
            inForce(level, asOf).ifPresent(layers::add);
        }
        return layers;
    }

    /** The compiled policy of those layers; equal moments share one object. */
    public Policy at(List<String> levels, AsOf asOf) {
        if (activations.isEmpty()) {
            return Policy.DEFAULTS;
        }
        return compiled.computeIfAbsent(layers(levels, asOf), Policy::new);
    }

    public List<Activation> activations() {
        return activations;
    }

    private Optional<Activation> inForce(String level, AsOf asOf) {
        Activation found = null;
        for (Activation activation : activations) {
            if (activation.level().equals(level)
                    && asOf.follows(activation)
                    && (found == null || !activation.from().isBefore(found.from()))) {
                found = activation;
            }
        }
        return Optional.ofNullable(found);
    }
}
