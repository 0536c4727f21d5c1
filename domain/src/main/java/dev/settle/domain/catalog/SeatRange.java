package dev.settle.domain.catalog;

import dev.settle.domain.InvalidInput;

/** How many seats a plan sells: least, most, and in which steps above the least. Zero seats are a pause. */
public record SeatRange(int min, int max, int step) {
    public static final SeatRange ANY = new SeatRange(0, 1_000_000, 1);

    public SeatRange {
        if (min < 0 || max < min || step < 1) {
            throw new InvalidInput(
                    "SEAT_RANGE",
                    "A seat range needs 0 <= min <= max and step >= 1",
                    "seats",
                    min + ".." + max + " step " + step,
                    "Write for example min 1, max 500, step 5.");
        }
    }

    public boolean allows(int seats) {
        return seats >= min && seats <= max && (seats - min) % step == 0;
    }

    @Override
    public String toString() {
        return step == 1 ? min + " to " + max : "%d to %d in steps of %d".formatted(min, max, step);
    }
}
