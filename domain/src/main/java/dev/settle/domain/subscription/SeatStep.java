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
    public int after(int before) {
        return absolute ? value : Math.addExact(before, value);
    }
}
