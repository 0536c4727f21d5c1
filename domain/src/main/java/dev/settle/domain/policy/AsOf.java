package dev.settle.domain.policy;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From where the activations of one stream are looked at. An activation never reaches back: on the day it is recorded it
 * holds only for who had seen it, on later days for everyone.
 *
 * @param zone where {@code day} begins and ends
 * @param seen the last entry of the stream known to who acts
 */
public record AsOf(LocalDate day, ZoneId zone, long seen) {
    boolean follows(Activation activation) {
        return !activation.from().isAfter(day)
                && (activation.seen() <= seen
                        || LocalDate.ofInstant(activation.recorded(), zone).isBefore(day));
    }
}
