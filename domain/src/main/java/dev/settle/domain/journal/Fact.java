package dev.settle.domain.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened and can change a bill. Facts are immutable records of plain values; they never hold an
 * amount that billing computed. The journal keeps each under a stable name and version.
 */
public interface Fact {
    /**
     * What it is told by; most are told by nothing.
     *
     * @param recorded the day it was recorded, in the payer's zone
     */
    default List<Notice> notices(LocalDate recorded) {
        return List.of();
    }
}
