package dev.settle.adapter.persistence.json;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries random cases, the same in every run of one commit, as the domain's tests do: {@code -Dsettle.seed=random} tries
 * other ones; the case that fails names its seed, and {@code -Dsettle.seed=SEED} tries that case first.
 */
final class Randomly {
    private static final long FIRST = first(System.getProperty("settle.seed", "1"));

    private Randomly() {}

    private static long first(String seed) {
        return seed.equals("random") ? new SplittableRandom().nextLong() : Long.parseLong(seed);
    }

    static void times(int cases, Consumer<RandomGenerator> law) {
        for (long seed = FIRST; seed != FIRST + cases; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Fails with -Dsettle.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
