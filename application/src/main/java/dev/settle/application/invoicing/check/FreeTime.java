package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a subscription costs nothing by its plan, and which change of plan ends that: seats that are there come to be billed as
 * those do that are added.
 *
 * @param known what the occasion knew about the subscription
 */
record FreeTime(TimeLine line, History known) {
    /** The change that ended it within a line's period and brought the plan of the line. */
    Optional<Fact> ended() {
        return known.facts().stream()
                .filter(fact -> line.entries().contains(fact.seq()))
                .filter(fact -> fact.effective().isAfter(line.served().from())
                        && fact.effective().isBefore(line.served().to()))
                .filter(this::ends)
                .reduce((one, later) -> later);
    }

    boolean isBefore(LocalDate day) {
        return known.planChosen(line.subscription(), day.minusDays(1))
                .filter(chosen -> !History.isPaid(chosen) && hasTakenOver(chosen))
                .isPresent();
    }

    private boolean ends(Fact fact) {
        return fact.is("PlanChanged") && History.isPaid(fact) && isBefore(fact.effective());
    }

    /** A free plan that is chosen within a period that is paid for waits for its end, unless plans change by the day. */
    private boolean hasTakenOver(Fact chosen) {
        return !chosen.effective().isAfter(line.served().from())
                || !chosen.is("PlanChanged")
                || chosen.what().at("prorated").truth()
                || isBefore(chosen.effective());
    }
}
