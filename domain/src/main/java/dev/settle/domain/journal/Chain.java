package dev.settle.domain.journal;

import dev.settle.domain.Sha256;
import java.nio.charset.StandardCharsets;

/** The hash chain of a stream: SHA-256 over the hash before and the bytes as stored. */
public final class Chain {
    private Chain() {}

    /** What the first entry of a stream is chained to: the hash of the stream's own name. */
    public static byte[] root(StreamId stream) {
        return Sha256.of(stream.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] next(byte[] previous, byte[] bytes) {
        return Sha256.of(previous, bytes);
    }
}
