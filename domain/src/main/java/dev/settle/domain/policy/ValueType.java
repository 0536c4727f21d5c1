package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
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
    /** @throws InvalidInput {@code PARAMETER_VALUE} when {@code raw} is not such a value */
    T parse(String key, String raw);

    /** The canonical spelling. */
    String print(T value);

    /** The values in words, for errors and the reference page. */
    String describe();

    /** A few values that differ from each other, so that tests can flip a parameter; all of them where they are few. */
    List<T> samples();

    /** What the values look like. */
    Shape shape();

    /** One of an enum's constants. */
    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    /** One of these constants of an enum. */
    static <E extends Enum<E>> ValueType<E> oneOf(List<E> constants) {
        List<String> words = constants.stream().map(Enum::name).toList();
        return new WrittenType<>(
                String.join(" / ", words),
                constants,
                new Shape.OneOf(words),
                raw -> constants.get(indexOf(words, raw)),
                Enum::name);
    }

    /** A set of an enum's constants, written {@code {A,B}}; {@code {}} is empty. */
    static <E extends Enum<E>> ValueType<Set<E>> setOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> words = Arrays.stream(constants).map(Enum::name).toList();
        return new WrittenType<>(
                "a set of " + words + ", written {A,B}",
                List.of(EnumSet.noneOf(type), EnumSet.allOf(type)),
                new Shape.SetOf(words),
                raw -> {
                    Set<E> set = EnumSet.noneOf(type);
                    members(raw).forEach(part -> set.add(constants[indexOf(words, part)]));
                    return set;
                },
                set -> set.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
    }

    /** A value with its own spelling, such as a length or a zone. */
    static <V> ValueType<V> of(String words, List<V> samples, Function<String, V> read, Function<V, String> print) {
        return new WrittenType<>(
                words, samples, new Shape.Text(samples.stream().map(print).toList()), read, print);
    }

    static ValueType<Boolean> yesOrNo() {
        return new WrittenType<>(
                "true / false",
                List.of(true, false),
                new Shape.Flag(),
                raw -> indexOf(List.of("false", "true"), raw) == 1,
                String::valueOf);
    }

    static ValueType<Integer> wholeNumber(int least, int most) {
        return new WrittenType<>(
                "a whole number from %d to %d".formatted(least, most),
                List.of(least, least + 1, most),
                new Shape.Whole(least, most),
                raw -> within(least, most, Integer.parseInt(raw)),
                String::valueOf);
    }

    /** A set of whole numbers, written {@code {15,30}}; never empty, and in order. */
    static ValueType<SortedSet<Integer>> setOfNumbers(int least, int most) {
        return new WrittenType<>(
                "a set of whole numbers from %d to %d, written {%d,%d}".formatted(least, most, least, most),
                List.of(numbers(least, most), numbers(most)),
                new Shape.SetOfWhole(least, most),
                raw -> {
                    SortedSet<Integer> set = new TreeSet<>();
                    members(raw).forEach(part -> set.add(within(least, most, Integer.parseInt(part))));
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

    private static int indexOf(List<String> words, String raw) {
        int index = words.indexOf(raw);
        if (index < 0) {
            throw new IllegalArgumentException(raw);
        }
        return index;
    }

    private static int within(int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(Integer.toString(number));
        }
        return number;
    }

    private static List<String> members(String raw) {
        String inner = raw.startsWith("{") && raw.endsWith("}") ? raw.substring(1, raw.length() - 1) : raw;
        return Arrays.stream(inner.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
