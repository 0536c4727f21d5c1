package dev.settle.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that entries are chained with and that names documents, catalogs, packs and keys by what they say. */
public final class Sha256 {
    /** To be copied: looking up a digest by its name costs more than a short text's hash. */
    private static final MessageDigest UNUSED = unused();

    private Sha256() {}

    /** Of these bytes one after the other: 32 bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = copy();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Of a text in UTF-8: 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException never) {
            return unused();
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
