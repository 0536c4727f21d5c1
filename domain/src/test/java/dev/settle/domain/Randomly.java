package dev.settle.domain;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries a law on random cases, the same in every run of one commit, so that a build is a function of what it builds. {@code
 * -Dsettle.seed=random} tries other ones; the case that fails names its seed, and {@code -Dsettle.seed=SEED} tries that
 * case first.
 */
public final class Randomly {
    private static final long FIRST = first(System.getProperty("settle.seed", "1"));

    private Randomly() {}

    private static long first(String seed) {
        return seed.equals("random") ? new SplittableRandom().nextLong() : Long.parseLong(seed);
    }

    /** Neighbouring seeds give unlike cases: the generator mixes them, which {@link java.util.Random} does not. */
    public static void times(int cases, Consumer<RandomGenerator> law) {
        for (long seed = FIRST; seed != FIRST + cases; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Fails with -Dsettle.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** Any long, often a small or an extreme one. */
    public static long anyLong(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Long.MIN_VALUE + random.nextInt(3);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2, 3 -> random.nextInt(7) - 3L;
            case 4 -> random.nextInt(200_000) - 100_000L;
            case 5 -> (1L << random.nextInt(63)) + random.nextInt(3) - 1;
            default -> random.nextLong();
        };
    }
}
