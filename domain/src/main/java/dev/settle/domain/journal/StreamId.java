package dev.settle.domain.journal;

import java.util.Locale;
import java.util.Objects;

/** One hash chain: an account's or a seller's. */
public record StreamId(Kind kind, String id) {
    public enum Kind {
        SELLER,
        ACCOUNT
    }

    public StreamId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static StreamId account(String id) {
        return new StreamId(Kind.ACCOUNT, id);
    }

    public static StreamId seller(String id) {
        return new StreamId(Kind.SELLER, id);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
