package dev.settle.domain.journal;

import dev.settle.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /**
     * Walks consecutive entries of one stream, oldest first.
     *
     * @param previous the hash before the first of them, {@link #root} for a whole stream
     * @return the first entry whose number or hash does not follow from the one before, if there is one
     */
    public static Optional<Entry> firstBroken(byte[] previous, long firstSeq, List<Entry> entries) {
        byte[] expected = previous;
        long seq = firstSeq;
        for (Entry entry : entries) {
            expected = next(expected, entry.bytes());
            if (entry.seq() != seq++ || !Arrays.equals(expected, entry.hash())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
