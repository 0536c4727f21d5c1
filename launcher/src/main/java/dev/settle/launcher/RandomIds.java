package dev.settle.launcher;

import dev.settle.application.journal.port.out.Ids;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Ids of 100 random bits, which nobody can guess and no two of which are ever the same. */
public final class RandomIds implements Ids {
    private static final int BITS = 100;
    private static final int LETTERS = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next(String prefix) {
        var digits = new BigInteger(BITS, random).toString(Character.MAX_RADIX);
        return prefix + "0".repeat(LETTERS - digits.length()) + digits;
    }
}
