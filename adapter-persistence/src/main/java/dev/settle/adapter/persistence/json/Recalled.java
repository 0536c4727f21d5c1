package dev.settle.adapter.persistence.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads a text that was read before by recalling what it meant. The books of many accounts say the same few days and
 * lengths over and over, and reading them anew is most of what reading a book costs. Safe for many threads.
 *
 * @param <T> an immutable type
 */
final class Recalled<T> implements Function<String, T> {
    private static final int MOST = 10_000;

    private final Function<String, T> parse;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Recalled(Function<String, T> parse) {
        this.parse = parse;
    }

    @Override
    public T apply(String text) {
        T value = known.get(text);
        if (value == null) {
            value = parse.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
