package dev.settle.launcher;

import dev.settle.application.seller.port.out.Secrets;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Secrets of 256 random bits. */
public final class RandomSecrets implements Secrets {
    private static final int BITS = 256;
    private static final int LETTERS = 50;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        var digits = new BigInteger(BITS, random).toString(Character.MAX_RADIX);
        return "0".repeat(LETTERS - digits.length()) + digits;
    }
}
