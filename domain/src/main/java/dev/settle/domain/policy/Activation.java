package dev.settle.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Values that hold at one level from a day on.
 *
 * @param level opaque to policy: {@code seller}, {@code class:PARTNER}, {@code account}, {@code subscription:s1},
 *              {@code agreement:X}
 * @param seen     the entry of its stream that brought it; 0 for what was agreed from the start
 * @param recorded when it was entered
 */
public record Activation(
        String level, String version, LocalDate from, long seen, Instant recorded, Map<Parameter<?>, Object> values) {
    public Activation {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(recorded, "recorded");
        values = Map.copyOf(values);
    }

    /** Without its values, which are many: what holds is looked up by activations for each account of a run. */
    @Override
    public int hashCode() {
        return Objects.hash(level, version, seen);
    }

    /** One that holds whenever its level is asked. */
    public static Activation agreed(String level, String version, Map<Parameter<?>, Object> values) {
        return new Activation(level, version, LocalDate.MIN, 0, Instant.MIN, values);
    }
}
