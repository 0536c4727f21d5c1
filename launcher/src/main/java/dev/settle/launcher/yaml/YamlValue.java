package dev.settle.launcher.yaml;

import java.util.List;

/** A value as it was written. Asking for another shape than it has is an error at its place. */
public sealed interface YamlValue permits YamlScalar, YamlList, YamlMap {
    Place place();

    /** The value as a message would quote it, on one line. */
    String shown();

    /** Whether nothing stands there: {@code ~}, {@code null} or a bare key. */
    default boolean isEmpty() {
        return false;
    }

    default YamlScalar asScalar() {
        throw error("%s is not a single value; write one word, number or text".formatted(shown()));
    }

    default YamlList asList() {
        throw error("%s is not a list; write it like [a, b]".formatted(shown()));
    }

    default YamlMap asMap() {
        throw error("%s is not a map; write it like {key: value}".formatted(shown()));
    }

    /** A set of words in any of the three ways people write one: {@code A}, {@code [A, B]} or {@code {A, B}}. */
    List<String> words();

    /** An error that points at this value; {@code message} need not repeat the path. */
    default YamlError error(String message) {
        return new YamlError(place(), message);
    }
}
