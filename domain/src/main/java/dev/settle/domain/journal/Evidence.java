package dev.settle.domain.journal;

import java.time.Instant;
import java.util.Objects;

/** The message or file a fact rests on: its kind (MAIL, FORM, FILE), its reference, who sent it and when. */
public record Evidence(String kind, String reference, String sender, Instant at) {
    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(at, "at");
    }
}
