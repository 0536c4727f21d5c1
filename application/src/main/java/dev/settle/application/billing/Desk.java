package dev.settle.application.billing;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.Days;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionEnded;
import dev.settle.domain.subscription.TrialClock;
import dev.settle.domain.subscription.TrialParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies before whoever decides on a command.
 *
 * @param today the day of {@code now} in the account's billing zone
 */
public record Desk(Book book, SellerBook seller, Rules rules, Instant now, LocalDate today) {
    Desk with(Book other) {
        return new Desk(other, seller, rules, now, today);
    }

    /** What holds for the account today. */
    public Policy policy() {
        return rules.of(book).onDay(today);
    }

    /** What holds for a subscription on a day. */
    public Policy policy(Subscription subscription, LocalDate day) {
        return rules.of(book).of(subscription, day);
    }

    /** @throws SubscriptionEnded when it is not served on that day, be it that its trial ended it */
    public void checkServed(Subscription subscription, LocalDate day) {
        Optional<LocalDate> disabled = trialClock(subscription).disabled();
        Optional<LocalDate> end =
                Stream.concat(subscription.end().stream(), disabled.stream()).min(LocalDate::compareTo);
        if (day.isBefore(subscription.start()) || end.isPresent() && !day.isBefore(end.get())) {
            throw new SubscriptionEnded(subscription, end, day);
        }
    }

    /** @throws RuleViolation {@code SERVICE_PAUSED} when it is switched off while partner and client negotiate */
    public void checkRunning(Subscription subscription) {
        TrialClock clock = trialClock(subscription);
        boolean paused = clock.stateOn(today)
                        .filter(TrialClock.State.NEGOTIATION::equals)
                        .isPresent()
                && rules.of(book).atStart(subscription).get(TrialParameters.NEGOTIATION_SERVICE)
                        == TrialParameters.Switch.OFF;
        if (paused) {
            throw new RuleViolation(
                    "SERVICE_PAUSED",
                    "%s does not run from %s until somebody decides on it"
                            .formatted(subscription.id(), clock.freeUntil().orElseThrow()),
                    "subscription",
                    subscription.id(),
                    "Say that it CONTINUES, or wait until it is billed.");
        }
    }

    /** What is about to be recorded, placed after everything that is, so that what it would make can be looked at. */
    public Recorded ahead(Origin origin, Fact fact) {
        return new Recorded(Long.MAX_VALUE, now, today, rules.seen(), origin, fact);
    }

    /** From when it is billed, by what held when it was accepted. */
    public TrialClock trialClock(Subscription subscription) {
        return TrialClock.of(subscription, rules.of(book).atStart(subscription));
    }

    /**
     * The first day that is not paid for, seen from today: the end of the period, but what is not billed yet is not paid for
     * beyond the day on which it would be or its trial would end it, nor at all where no such day is known.
     */
    public LocalDate paidTo(Subscription subscription) {
        if (today.isBefore(subscription.start())) {
            return subscription.start();
        }
        LocalDate end = subscription.timeline().boundaryAfter(today);
        TrialClock clock = trialClock(subscription);
        boolean billed = clock.decided().filter(day -> !day.isAfter(today)).isPresent();
        return Stream.concat(clock.decided().stream(), clock.disabled().stream())
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .map(day -> Days.earlier(end, day))
                .orElse(billed ? end : today);
    }

    /** Whether its user is asked to stay or to leave, by what held when it was accepted. */
    public boolean awaitsAnswer(Subscription subscription) {
        return TrialClock.awaitsAnswer(subscription, rules.of(book).atStart(subscription));
    }

    /** What is on sale today. */
    public Catalog catalog() {
        return seller.catalogOn(today);
    }
}
