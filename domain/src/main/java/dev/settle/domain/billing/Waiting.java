package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.subscription.CycleStep;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a subscription that are not billed yet, and which occasion settles them.
 *
 * @param coveredTo the first day that is not covered; empty while nothing is
 */
record Waiting(List<Dated> steps, Optional<LocalDate> coveredTo, Settling settling) {
    static Waiting of(Subscription subscription, Progress progress, Settling settling) {
        List<Dated> steps = progress.pending().isEmpty()
                ? List.of()
                : subscription
                        .steps()
                        .filter(step -> progress.pending().contains(step.seq()))
                        .toList();
        return new Waiting(steps, progress.coveredTo(), settling);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The last day on which none of it was known. */
    Optional<LocalDate> since() {
        return steps.stream().map(step -> step.recorded().minusDays(1)).min(LocalDate::compareTo);
    }

    /** Those that an anchor settles. */
    List<Dated> settledByAnchor(LocalDate anchor) {
        return steps.stream().filter(Known.atAnchor(anchor)).toList();
    }

    /** Those that are settled outside the anchors. */
    List<Dated> settledByChange(LocalDate day) {
        return steps.stream().filter(step -> isSettledBy(step, day)).toList();
    }

    boolean isSettledBy(Dated step, LocalDate day) {
        return Known.by(day).test(step)
                && (isOpening(step, day) || (settling.movesMoney(step) ? isNow(step, day) : !overtakesPlan(step, day)));
    }

    /** What was recorded before anything is covered is no change of covered time: the opening knows it. */
    private boolean isOpening(Dated step, LocalDate day) {
        return coveredTo.isEmpty() && step.recorded().isBefore(day);
    }

    /** Whether a change makes an occasion of its own, and waits neither for an anchor nor for another one. */
    boolean isDueByItself(Dated step) {
        if (!settling.movesMoney(step) || !isNow(step, Known.due(step))) {
            return false;
        }
        boolean leavesArrears = settling.mode(step.effective()) == Mode.ARREARS && settling.isCancellation(step);
        return leavesArrears || coveredTo.map(step.effective()::isBefore).orElse(false);
    }

    /** A change of seats does not overtake one that waits: what it does is known by the seats that one leaves behind. */
    private boolean isNow(Dated step, LocalDate day) {
        return settling.isNow(step)
                && (!(step instanceof SeatStep seats)
                        || steps.stream()
                                .filter(other -> other instanceof SeatStep before && before.isBefore(seats))
                                .filter(settling::movesMoney)
                                .noneMatch(other -> waits(other, day)));
    }

    /** Which of two cycles comes last must not hang on what else is settled between them. */
    private boolean overtakesPlan(Dated step, LocalDate day) {
        return step instanceof CycleStep
                && steps.stream()
                        .anyMatch(other -> other instanceof PlanStep && other.seq() < step.seq() && waits(other, day));
    }

    private boolean waits(Dated step, LocalDate day) {
        return !settling.isNow(step) && !isOpening(step, day);
    }
}
