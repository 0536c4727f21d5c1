package dev.settle.launcher.demo;

import dev.settle.domain.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what was done and what was refused. */
final class Tally {
    private final Map<Deed, Long> done = new EnumMap<>(Deed.class);
    private final SortedMap<String, Long> refused = new TreeMap<>();

    void count(Deed deed) {
        done.merge(deed, 1L, Long::sum);
    }

    /** Does it and counts it. */
    <T> T counting(Deed deed, Supplier<T> act) {
        T result = act.get();
        count(deed);
        return result;
    }

    /**
     * Does what the rules of the seller do not allow.
     *
     * @throws IllegalStateException when it was not refused with that code
     */
    void refusing(String code, Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            if (problem.code().equals(code)) {
                refused.merge(code, 1L, Long::sum);
                return;
            }
            throw problem;
        }
        throw new IllegalStateException("not refused with " + code);
    }

    void add(Tally other) {
        other.done.forEach((deed, count) -> done.merge(deed, count, Long::sum));
        other.refused.forEach((code, count) -> refused.merge(code, count, Long::sum));
    }

    long of(Deed deed) {
        return done.getOrDefault(deed, 0L);
    }

    long commands() {
        return done.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often each code was answered, in the order of the codes. */
    SortedMap<String, Long> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }
}
