package dev.settle.domain.subscription;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.ChangeParameters.Scheduled;
import dev.settle.domain.subscription.ChangeParameters.SeatChange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants of one subscription's seats.
 *
 * @param count    the new total, or how many more, as {@code reading} says
 * @param expected how many seats the asker believes there are on that day
 */
public record SeatOrder(String subscription, Reading reading, int count, Optional<Integer> expected) {
    public enum Reading {
        TO,
        BY,
        /** A bare number from a form; {@code seat.change} says which of the two it is (R003-14, R004-08). */
        NUMBER
    }

    /**
     * The fact that changes the seats from the start of {@code effective} on.
     *
     * @throws SubscriptionEnded when the subscription is not served that day
     * @throws SeatsMoved        when the count on that day is not {@code expected}
     */
    public SubscriptionFacts.SeatsChanged decide(Subscription of, LocalDate effective, Policy policy) {
        if (!of.isServedOn(effective)) {
            throw new SubscriptionEnded(of, effective);
        }
        int found = of.seatsOn(effective, CountSource.PURCHASED);
        if (expected.isPresent() && expected.get() != found) {
            throw new SeatsMoved(subscription, expected.get(), found);
        }
        boolean supersedes = policy.get(ChangeParameters.SEAT_SCHEDULED) == Scheduled.SUPERSEDE;
        return new SubscriptionFacts.SeatsChanged(
                subscription, CountSource.PURCHASED, isAbsolute(policy), count, effective, supersedes);
    }

    /** How many seats the fact adds on its day; below zero when it gives some back. */
    public static int added(Subscription before, SubscriptionFacts.SeatsChanged fact) {
        return fact.absolute() ? fact.value() - before.seatsOn(fact.effective(), CountSource.PURCHASED) : fact.value();
    }

    /**
     * Checks every day from the change on, scheduled changes included.
     *
     * @param entry holds {@code fact}
     * @throws SeatsOutsidePlan when a plan does not sell what the count would be
     */
    public static void check(Subscription before, Recorded entry, SubscriptionFacts.SeatsChanged fact) {
        refuse(refusal(before, entry, fact));
    }

    /** Whether {@link #check} lets the fact pass. */
    public static boolean isSold(Subscription before, Recorded entry, SubscriptionFacts.SeatsChanged fact) {
        return refusal(before, entry, fact).isEmpty();
    }

    /**
     * Checks every day from {@code first} on that brings other seats or another plan. A plan may take over later than it
     * was asked for, so its own first day counts too.
     *
     * @throws SeatsOutsidePlan when the plan of one of those days does not sell what the count is then
     */
    public static void checkFrom(Subscription subscription, LocalDate first) {
        refuse(refusal(subscription, first));
    }

    private static Optional<SeatsOutsidePlan> refusal(
            Subscription before, Recorded entry, SubscriptionFacts.SeatsChanged fact) {
        int wanted = before.seatsOn(fact.effective(), CountSource.PURCHASED) + added(before, fact);
        return wanted < 0
                ? Optional.of(outside(before, fact.effective(), wanted))
                : refusal(before.after(entry, fact), fact.effective());
    }

    private static Optional<SeatsOutsidePlan> refusal(Subscription subscription, LocalDate first) {
        Stream<LocalDate> changes = Stream.concat(
                subscription.steps().map(Dated::effective),
                subscription.planSpans().stream().map(PlanSpan::from));
        return Stream.concat(Stream.of(first), changes)
                .filter(day -> !day.isBefore(first) && subscription.isServedOn(day))
                .filter(day -> !subscription.planOn(day).seats().allows(purchased(subscription, day)))
                .findFirst()
                .map(day -> outside(subscription, day, purchased(subscription, day)));
    }

    private static int purchased(Subscription subscription, LocalDate day) {
        return subscription.seatsOn(day, CountSource.PURCHASED);
    }

    private static void refuse(Optional<SeatsOutsidePlan> refusal) {
        refusal.ifPresent(outside -> {
            throw outside;
        });
    }

    private static SeatsOutsidePlan outside(Subscription subscription, LocalDate day, int seats) {
        return new SeatsOutsidePlan(
                subscription.id(), seats, subscription.planOn(day).seats(), day);
    }

    private boolean isAbsolute(Policy policy) {
        return switch (reading) {
            case TO -> true;
            case BY -> false;
            case NUMBER -> policy.get(ChangeParameters.SEAT_CHANGE) == SeatChange.ABSOLUTE;
        };
    }
}
