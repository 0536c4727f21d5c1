package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Values by how they are read and printed.
 *
 * @param read throws whatever it likes for a text that is no such value
 */
record WrittenType<T>(
        String describe, List<T> samples, Shape shape, Function<String, T> read, Function<T, String> print)
        implements ValueType<T> {
    WrittenType {
        Objects.requireNonNull(describe, "describe");
        samples = List.copyOf(samples);
    }

    @Override
    public T parse(String key, String raw) {
        try {
            return read.apply(raw.strip());
        } catch (RuntimeException unreadable) {
            throw new InvalidInput(
                    "PARAMETER_VALUE",
                    "Parameter %s cannot be '%s'".formatted(key, raw),
                    key,
                    raw,
                    "Write " + describe + ".");
        }
    }

    @Override
    public String print(T value) {
        return print.apply(value);
    }
}
