package dev.settle.domain;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries a law on random cases, other ones in every run. The case that fails names its seed; {@code -Dsettle.seed=SEED}
 * tries that case first.
 */
public final class Randomly {
    private static final long FIRST = Long.getLong("settle.seed", new SplittableRandom().nextLong());

    private Randomly() {}

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
