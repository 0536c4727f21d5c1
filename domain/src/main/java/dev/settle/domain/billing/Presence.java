package dev.settle.domain.billing;

import dev.settle.domain.subscription.Edge;
import dev.settle.domain.subscription.Lot;
import java.time.LocalDate;
import java.util.List;

/**
 * A lot as one billing period sees it.
 *
 * @param start   first day there, as billing counts it
 * @param end     first day gone; {@link LocalDate#MAX} when it stays
 * @param opening it came with the subscription, or billing began with it
 * @param tooLate it left on the first day of the period, too late to leave the period out
 */
record Presence(Lot lot, LocalDate start, LocalDate end, boolean opening, boolean tooLate) {
    boolean isThereOn(LocalDate day) {
        return !start.isAfter(day) && (end.isAfter(day) || tooLate && end.equals(day));
    }

    /** Whether a snapshot taken as the day began holds it. */
    boolean isThereAsBegins(LocalDate day) {
        boolean sameDay = lot.start().kind() == Edge.Kind.ADDED
                && start.equals(day)
                && !lot.start().recorded().isBefore(day)
                && !lot.start().isBackDated();
        return isThereOn(day) && !sameDay;
    }

    List<Long> entries() {
        return lot.end()
                .map(edge -> List.of(lot.start().seq(), edge.seq()))
                .orElse(List.of(lot.start().seq()));
    }
}
