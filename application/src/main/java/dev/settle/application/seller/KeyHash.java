package dev.settle.application.seller;

import dev.settle.domain.Sha256;

/** What is kept of a key. A key has 256 random bits, so one round of hashing is enough: there is nothing to guess. */
public final class KeyHash {
    private KeyHash() {}

    /** SHA-256, in hexadecimal. */
    public static String of(String key) {
        return Sha256.hex(key);
    }
}
