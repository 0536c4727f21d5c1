package dev.settle.domain.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Values that hold at one level from a day on.
 *
 * @param level opaque to policy: {@code seller}, {@code class:PARTNER}, {@code account}, {@code subscription:s1},
 *              {@code agreement:X}
 * @param seen  the seller entry that brought it (0 for levels inside an account): who had not seen it does not follow it
 */
public record Activation(String level, String version, LocalDate from, long seen, Map<Parameter<?>, Object> values) {
    public Activation {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(from, "from");
        values = Map.copyOf(values);
    }
}
