package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import java.util.Optional;

/**
 * A line, the billing period it belongs to, and whether it corrects time that was billed before a fact about it was
 * known.
 */
record BilledLine(DraftLine line, Optional<Period> within, boolean correction) {
    /** A line that belongs to no billing period. */
    static BilledLine alone(DraftLine line) {
        return new BilledLine(line, Optional.empty(), false);
    }
}
