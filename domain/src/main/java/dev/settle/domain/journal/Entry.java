package dev.settle.domain.journal;

import java.util.Objects;

/**
 * A recorded fact as it is stored: canonical bytes and the hash that chains them to the entry before.
 *
 * @param bytes the canonical form of a {@link Recorded}; hashed exactly as stored
 * @param hash  SHA-256 over the previous entry's hash and these bytes
 */
public record Entry(StreamId stream, long seq, byte[] bytes, byte[] hash) {
    public Entry {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(hash, "hash");
    }
}
