package dev.settle.domain.billing;

import dev.settle.domain.subscription.Edge;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lot of seats as one billing period sees it.
 *
 * @param left    why it is gone; empty when it stays
 * @param until   why it would be gone by now had it stayed, where policy says that leaving earlier earns nothing
 * @param start   first day there, as billing counts it
 * @param end     first day gone; {@link LocalDate#MAX} when it stays
 * @param tooLate it left on the first day of the period, too late to leave the period out
 */
record Presence(
        int seats,
        Edge came,
        Optional<Edge> left,
        Optional<Edge> until,
        LocalDate start,
        LocalDate end,
        boolean tooLate) {
    boolean isThereOn(LocalDate day) {
        return !start.isAfter(day) && (end.isAfter(day) || tooLate && end.equals(day));
    }

    /** Whether a snapshot taken as the day began holds it. */
    boolean isThereAsBegins(LocalDate day) {
        boolean sameDay = came.kind() == Edge.Kind.ADDED
                && start.equals(day)
                && !came.recorded().isBefore(day)
                && !came.isBackDated();
        return isThereOn(day) && !sameDay;
    }

    /** The entries it came and left by, and the one that brought its plan. */
    List<Long> entries(long plan) {
        if (left.isEmpty() && until.isEmpty()) {
            return came.seq() == plan ? List.of(plan) : List.of(came.seq(), plan);
        }
        Set<Long> entries = new LinkedHashSet<>(List.of(came.seq()));
        left.ifPresent(edge -> entries.add(edge.seq()));
        until.ifPresent(edge -> entries.add(edge.seq()));
        entries.add(plan);
        return List.copyOf(entries);
    }
}
