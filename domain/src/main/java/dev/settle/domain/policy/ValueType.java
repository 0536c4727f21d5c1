package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a parameter's values are written. */
public interface ValueType<T> {
    /** @throws InvalidInput when {@code raw} is not such a value */
    T parse(String key, String raw);

    /** The canonical spelling. */
    String print(T value);

    /** The values in words, for errors and the reference page. */
    String describe();

    /** A few values that differ from each other, so that tests can flip a parameter; all of them where they are few. */
    List<T> samples();

    /** One of an enum's constants. */
    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
        return new ValueType<>() {
            @Override
            public E parse(String key, String raw) {
                return constant(type, key, raw, describe());
            }

            @Override
            public String print(E value) {
                return value.name();
            }

            @Override
            public String describe() {
                return samples().stream().map(Enum::name).collect(Collectors.joining(" / "));
            }

            @Override
            public List<E> samples() {
                return List.of(type.getEnumConstants());
            }
        };
    }

    /** A set of an enum's constants, written {@code {A,B}}; {@code {}} is empty. */
    static <E extends Enum<E>> ValueType<Set<E>> setOf(Class<E> type) {
        return new ValueType<>() {
            @Override
            public Set<E> parse(String key, String raw) {
                Set<E> set = EnumSet.noneOf(type);
                for (String part : members(raw)) {
                    set.add(constant(type, key, part, describe()));
                }
                return set;
            }

            @Override
            public String print(Set<E> value) {
                return value.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
            }

            @Override
            public String describe() {
                return "a set of " + Arrays.toString(type.getEnumConstants()) + ", written {A,B}";
            }

            @Override
            public List<Set<E>> samples() {
                return List.of(EnumSet.noneOf(type), EnumSet.allOf(type));
            }
        };
    }

    /** A value with its own spelling, such as a length or a zone. */
    static <V> ValueType<V> of(String words, List<V> samples, Function<String, V> read, Function<V, String> print) {
        return new ValueType<>() {
            @Override
            public V parse(String key, String raw) {
                try {
                    return read.apply(raw.strip());
                } catch (RuntimeException unreadable) {
                    throw refused(key, raw, words);
                }
            }

            @Override
            public String print(V value) {
                return print.apply(value);
            }

            @Override
            public String describe() {
                return words;
            }

            @Override
            public List<V> samples() {
                return samples;
            }
        };
    }

    static ValueType<Boolean> yesOrNo() {
        return of("true / false", List.of(true, false), ValueType::strictBoolean, String::valueOf);
    }

    static ValueType<Integer> wholeNumber(int least, int most) {
        return of(
                "a whole number from " + least + " to " + most,
                List.of(least, least + 1, most),
                raw -> {
                    int number = Integer.parseInt(raw);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(raw);
                    }
                    return number;
                },
                String::valueOf);
    }

    /** A set of whole numbers, written {@code {15,30}}; never empty, and in order. */
    static ValueType<SortedSet<Integer>> setOfNumbers(int least, int most) {
        ValueType<Integer> number = wholeNumber(least, most);
        return of(
                "a set of whole numbers from %d to %d, written {%d,%d}".formatted(least, most, least, most),
                List.of(numbers(least, most), numbers(most)),
                raw -> {
                    SortedSet<Integer> set = new TreeSet<>();
                    members(raw).forEach(part -> set.add(number.parse("", part)));
                    if (set.isEmpty()) {
                        throw new IllegalArgumentException(raw);
                    }
                    return Collections.unmodifiableSortedSet(set);
                },
                set -> set.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    static SortedSet<Integer> numbers(Integer... numbers) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(numbers)));
    }

    private static boolean strictBoolean(String raw) {
        return switch (raw) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(raw);
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key, String raw, String accepted) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(raw.strip())) {
                return constant;
            }
        }
        throw refused(key, raw, accepted);
    }

    private static List<String> members(String raw) {
        String inner = raw.strip();
        if (inner.startsWith("{") && inner.endsWith("}")) {
            inner = inner.substring(1, inner.length() - 1);
        }
        List<String> parts = new ArrayList<>();
        for (String part : inner.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static InvalidInput refused(String key, String raw, String accepted) {
        return new InvalidInput(
                "PARAMETER_VALUE",
                "Parameter %s cannot be '%s'".formatted(key, raw),
                key,
                raw,
                "Write " + accepted + ".");
    }
}
