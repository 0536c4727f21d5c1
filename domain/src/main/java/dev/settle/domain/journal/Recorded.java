package dev.settle.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A fact in its place.
 *
 * @param seq  position in the stream, from 1, without gaps
 * @param at   when it was recorded, cut to microseconds
 * @param day  the day of {@code at} in the payer's billing zone
 * @param seen the last seller entry the writer had seen; 0 in a seller's own stream
 */
public record Recorded(long seq, Instant at, LocalDate day, long seen, Origin origin, Fact fact) {
    public Recorded {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(fact, "fact");
    }

    /** What is to be told of it. */
    public List<Notice> notices() {
        return fact.notices(day);
    }
}
