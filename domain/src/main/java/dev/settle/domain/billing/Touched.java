package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.subscription.Mark;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far back the changes of a subscription that are not billed yet reach into covered time. */
final class Touched {
    private Touched() {}

    /** The first covered day they may touch; empty when they touch none. */
    static Optional<LocalDate> from(Subscription subscription, Progress standing) {
        Set<Long> pending = standing.unbilled();
        if (standing.coveredTo().isEmpty()) {
            return standing.feeCharged() && !pending.isEmpty() ? Optional.of(subscription.start()) : Optional.empty();
        }
        if (mayComeToNothing(subscription, standing) || mayMoveStart(subscription, pending)) {
            return Optional.of(subscription.start());
        }
        Optional<Timeline> settled =
                subscription.asFarAs(step -> !pending.contains(step.seq())).map(Subscription::timeline);
        return Stream.concat(waiting(subscription, pending), subscription.cancellations().stream())
                .map(Dated::effective)
                .min(LocalDate::compareTo)
                .map(day -> settled.orElseThrow().commonBoundaryOnOrBefore(day, subscription.timeline()))
                .filter(standing.coveredTo().get()::isAfter);
    }

    /**
     * The day before which no change of seats matters to what is billed next; none while nothing is covered. It is a day
     * earlier than what may be touched, for who leaves may be there on that day still ({@code change.day=USED}).
     */
    static Optional<LocalDate> settled(Subscription subscription, Progress standing) {
        return standing.feeCharged()
                ? standing.coveredTo()
                        .map(covered ->
                                from(subscription, standing).orElse(covered).minusDays(1))
                : Optional.empty();
    }

    static boolean bySeatsAlone(Subscription subscription, Set<Long> pending) {
        return waiting(subscription, pending).allMatch(SeatStep.class::isInstance);
    }

    private static Stream<Dated> waiting(Subscription subscription, Set<Long> pending) {
        return subscription.steps().filter(step -> pending.contains(step.seq()));
    }

    /** What is left of one that was given up may be nothing; then the fee goes back that came with its first days. */
    private static boolean mayComeToNothing(Subscription subscription, Progress standing) {
        return standing.feeCharged()
                && !standing.unbilled().isEmpty()
                && subscription.isGivenUp()
                && subscription.hasSetupFee();
    }

    /** An event, or leaving a trial, may move the day from which a subscription is billed at all. */
    private static boolean mayMoveStart(Subscription subscription, Set<Long> pending) {
        Stream<Mark> events = subscription.events().values().stream();
        Stream<Mark> leaving = subscription.terms().trial() ? subscription.cancellations().stream() : Stream.empty();
        return Stream.concat(events, leaving).anyMatch(mark -> pending.contains(mark.seq()));
    }
}
