package dev.settle.domain.subscription;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.catalog.SeatRange;
import java.time.LocalDate;

/** The plan does not sell this many seats. The subscription is unchanged. */
public final class SeatsOutsidePlan extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public SeatsOutsidePlan(String subscription, int wanted, SeatRange sold, LocalDate day) {
        super(
                "SEATS_OUTSIDE_PLAN",
                "Subscription %s cannot have %d seats on %s".formatted(subscription, wanted, day),
                "seats",
                Integer.toString(wanted),
                "Its plan sells " + sold + ".");
    }
}
