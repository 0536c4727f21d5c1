package dev.settle.domain.provisioning;

import dev.settle.domain.RuleViolation;
import java.time.LocalDate;

/** Fewer seats would be left than are held. The subscription is unchanged. Row R004-21. */
public final class SeatsHeld extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public SeatsHeld(String subscription, int left, int held, LocalDate day) {
        super(
                "SEATS_HELD",
                "Subscription %s cannot have %d seats on %s while %d are held".formatted(subscription, left, day, held),
                "seats",
                Integer.toString(left),
                "Free %d seat%s first.".formatted(held - left, held - left == 1 ? "" : "s"));
    }
}
