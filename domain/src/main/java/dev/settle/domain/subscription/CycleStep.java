package dev.settle.domain.subscription;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.journal.Dated;
import java.time.LocalDate;

/**
 * A billing cycle takes over.
 *
 * @param effective the day it was asked for
 * @param from      the first day the cycle rules: later than {@code effective} when time up to there was covered before
 */
public record CycleStep(
        long seq, LocalDate recorded, LocalDate effective, long seen, BillingCycle cycle, LocalDate from)
        implements Dated {
    CycleStep with(BillingCycle other) {
        return new CycleStep(seq, recorded, effective, seen, other, from);
    }

    CycleStep ruledFrom(LocalDate later) {
        return new CycleStep(seq, recorded, effective, seen, cycle, later);
    }
}
