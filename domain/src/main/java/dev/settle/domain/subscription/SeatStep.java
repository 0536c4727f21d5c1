package dev.settle.domain.subscription;

import dev.settle.domain.journal.Dated;
import java.time.LocalDate;

/**
 * One dated change of a count of seats.
 *
 * @param seen     the seller entry its writer had seen; selects the policy that rules it
 * @param absolute {@code value} is the new count; otherwise it is added to the count of that day
 */
public record SeatStep(long seq, LocalDate recorded, LocalDate effective, long seen, boolean absolute, int value)
        implements Dated {
    /** The order in which changes take effect: by the day, and on one day as recorded. */
    public boolean isBefore(SeatStep other) {
        int days = effective.compareTo(other.effective);
        return days < 0 || days == 0 && seq < other.seq;
    }

    public int after(int before) {
        return absolute ? value : Math.addExact(before, value);
    }
}
