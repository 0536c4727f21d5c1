package dev.settle.adapter.persistence.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints a value that was printed before by recalling its text, as {@link Recalled} does the other way. What a run writes
 * says the same moment and few days all over, and printing those costs more than writing them. Safe for many threads.
 *
 * @param <T> an immutable type
 */
final class Printed<T> implements Function<T, String> {
    private static final int PLACES = 1 << 12;

    private record Known<T>(T value, String text) {}

    private final Function<T, String> print;
    private final AtomicReferenceArray<@Nullable Known<T>> known = new AtomicReferenceArray<>(PLACES);

    Printed(Function<T, String> print) {
        this.print = print;
    }

    @Override
    public String apply(T value) {
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Known<T> there = known.get(place);
        if (there == null || !there.value().equals(value)) {
            there = new Known<>(value, print.apply(value));
            known.set(place, there);
        }
        return there.text();
    }
}
