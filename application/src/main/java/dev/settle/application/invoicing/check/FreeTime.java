package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a subscription costs nothing by its plan, and which change of plan ends that within a line's period: seats that are there
 * come to be billed as those do that are added.
 */
record FreeTime(TimeLine line, Takeovers plans) {
    /** The change that ended it and brought the plan of the line. */
    Optional<Fact> ended() {
        return plans.days()
                .filter(day -> day.isAfter(line.served().from())
                        && day.isBefore(line.served().to()))
                .filter(day -> isBefore(day) && History.isPaid(plans.on(day)))
                .map(plans::on)
                .filter(fact -> line.entries().contains(fact.seq()))
                .reduce((one, later) -> later);
    }

    boolean isBefore(LocalDate day) {
        return !History.isPaid(plans.on(day.minusDays(1)));
    }
}
