package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a payer's days begin and end: says on which day an instant falls, and when a day begins. */
public record BillingZone(ZoneId zone) {
    /**
     * Reads {@code "Europe/Helsinki"} or {@code "UTC"}.
     *
     * @throws InvalidInput {@code ZONE} when there is no such zone
     */
    public static BillingZone parse(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) { // ZoneId.of takes "UTC+1" too, and calls it something else
            throw new InvalidInput(
                    "ZONE",
                    "\"%s\" is not a time zone".formatted(id),
                    "zone",
                    id,
                    "Give a name from the time zone database, such as Europe/Helsinki.");
        }
        return new BillingZone(ZoneId.of(id));
    }

    /** As {@link #parse} reads it. */
    public String id() {
        return zone.getId();
    }

    /** The day that a calendar on the wall shows there. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * The first instant of the day: midnight, the earlier one where clocks show it twice, or the end of the gap where they
     * leap over it. A day that was skipped altogether (30 December 2011 in Apia) begins when the next one does, and no
     * instant falls on it.
     *
     * <p>Days begin in their order, and no instant falls on a day that has not begun. The other way about there is an
     * exception: where clocks go back over midnight (in St John's until 2011), the evening is shown again after the next
     * day has begun, and {@link #dayOf} says what they show.
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
