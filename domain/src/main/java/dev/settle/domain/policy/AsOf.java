package dev.settle.domain.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From where the activations of one stream are looked at. An activation never reaches back: it holds only for who had
 * seen it, and for what begins after it was recorded.
 *
 * @param begun what was recorded before this is known to everyone
 * @param seen  the last entry of the stream known to who acts
 */
public record AsOf(LocalDate day, Instant begun, long seen) {
    boolean follows(Activation activation) {
        return !activation.from().isAfter(day)
                && (activation.seen() <= seen || activation.recorded().isBefore(begun));
    }
}
