package dev.settle.domain.subscription;

import dev.settle.domain.Conflict;

/** The count of seats is not what the asker believed. Nothing is changed. */
public final class SeatsMoved extends Conflict {
    private static final long serialVersionUID = 1L;

    public SeatsMoved(String subscription, int expected, int found) {
        super(
                "SEATS_MOVED",
                "Subscription %s has %d seats on that day, not %d".formatted(subscription, found, expected),
                "expected",
                Integer.toString(expected),
                "Read the subscription again and repeat the change with its present count.");
    }
}
