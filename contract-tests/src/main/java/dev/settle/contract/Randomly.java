package dev.settle.contract;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries random cases, the same in every run of one commit, as the domain's tests do: {@code -Dsettle.seed=random} tries
 * other ones; the case that fails names its seed, and {@code -Dsettle.seed=SEED} tries that case first.
 */
public final class Randomly {
    private static final long USUAL = 1;

    private Randomly() {}

    /** The seed to begin with: the one that was asked for, any where that is {@code random}, and the usual one otherwise. */
    public static long firstSeed(long usual) {
        return firstSeed(System.getProperty("settle.seed", Long.toString(usual)));
    }

    /** @throws NumberFormatException when it is neither a number nor {@code random} */
    public static long firstSeed(String asked) {
        return asked.equals("random") ? new SplittableRandom().nextLong() : Long.parseLong(asked);
    }

    public static void times(int cases, Consumer<RandomGenerator> law) {
        long first = firstSeed(USUAL);
        for (long seed = first; seed != first + cases; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Fails with -Dsettle.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
