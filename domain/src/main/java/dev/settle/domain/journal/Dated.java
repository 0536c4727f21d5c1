package dev.settle.domain.journal;

import java.time.LocalDate;

/** Something a fact left in a book: which entry, on which day recorded, from which day effective. */
public interface Dated {
    long seq();

    /** The day it was recorded, in the payer's zone. */
    LocalDate recorded();

    /** The first day it holds. */
    LocalDate effective();

    /** The last seller entry known to who recorded it. */
    long seen();

    /** Recorded after the day it takes effect: it corrects what was believed before. */
    default boolean isBackDated() {
        return effective().isBefore(recorded());
    }
}
