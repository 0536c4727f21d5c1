package dev.settle.domain.subscription;

import dev.settle.domain.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when a subscription is billed, and the clocks that lead there.
 *
 * @param billedFrom  the first day that is billed, once {@code decided} has come
 * @param decided     the day from which {@code billedFrom} is certain; before it nothing is billed
 * @param disabled    the day the service ends because the trial did
 * @param freeUntil   the end of the free days, for a trial that has some
 * @param negotiationEnd the end of the time to negotiate
 * @param backstop    the end of the use after which something must happen
 */
public record TrialClock(
        Optional<LocalDate> billedFrom,
        Optional<LocalDate> decided,
        Optional<LocalDate> disabled,
        Optional<LocalDate> freeUntil,
        Optional<LocalDate> negotiationEnd,
        Optional<LocalDate> backstop) {

    /** @param policy what was in force when the subscription was accepted */
    public static TrialClock of(Subscription subscription, Policy policy) {
        Optional<LocalDate> clockStart = started(subscription, policy.get(TrialParameters.BILLING_START));
        if (!subscription.terms().trial()) {
            return billed(clockStart, clockStart);
        }
        return switch (policy.get(TrialParameters.KIND)) {
            case NONE, MONEY_BACK, FREEMIUM -> billed(clockStart, clockStart);
            case UNTIL_ANCHOR -> untilAnchor(subscription, policy);
            case FREE_PLUS_NEGOTIATION -> negotiated(subscription, policy);
        };
    }

    /** The first billed day as certain on {@code day}. */
    public Optional<LocalDate> billedFromKnownOn(LocalDate day) {
        return decided.filter(certain -> !certain.isAfter(day)).flatMap(certain -> billedFrom);
    }

    private static Optional<LocalDate> started(Subscription subscription, TrialParameters.BillingStart start) {
        return switch (start) {
            case ORDERED -> Optional.of(subscription.start());
            case PAID -> day(subscription, ServiceEvent.PAID);
            case PROVISIONED -> day(subscription, ServiceEvent.PROVISIONED);
            case CONNECTED -> day(subscription, ServiceEvent.CONNECTED);
        };
    }

    private static TrialClock untilAnchor(Subscription subscription, Policy policy) {
        LocalDate end = policy.get(TrialParameters.END) == TrialParameters.End.NEXT_ANCHOR
                ? subscription.timeline().boundaryAfter(subscription.start())
                : policy.get(TrialParameters.FREE).endFrom(subscription.start());
        Optional<LocalDate> free = Optional.of(end);
        return policy.get(TrialParameters.ON_EXPIRY) == TrialParameters.OnExpiry.AUTO_CONVERT
                ? new TrialClock(free, free, Optional.empty(), free, Optional.empty(), Optional.empty())
                : new TrialClock(Optional.empty(), Optional.empty(), free, free, Optional.empty(), Optional.empty());
    }

    private static TrialClock negotiated(Subscription subscription, Policy policy) {
        TrialSpan free = policy.get(TrialParameters.FREE);
        Optional<LocalDate> began = free.from() == TrialSpan.From.ORDERED
                ? Optional.of(subscription.start())
                : day(subscription, ServiceEvent.CONNECTED);
        if (began.isEmpty()) {
            return billed(Optional.empty(), Optional.empty());
        }
        LocalDate freeUntil = free.endFrom(began.get());
        LocalDate talks = policy.get(TrialParameters.NEGOTIATION).addTo(freeUntil);
        LocalDate backstop = policy.get(TrialParameters.BACKSTOP).endFrom(began.get());
        TrialClock running = new TrialClock(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(freeUntil),
                Optional.of(talks),
                Optional.of(backstop));
        return running.decidedBy(subscription, policy);
    }

    private TrialClock decidedBy(Subscription subscription, Policy policy) {
        Optional<LocalDate> declined = day(subscription, ServiceEvent.DECLINES);
        Optional<LocalDate> continued = day(subscription, ServiceEvent.CONTINUES);
        LocalDate free = freeUntil.orElseThrow();
        if (declined.isPresent()) {
            return with(Optional.empty(), Optional.empty(), declined);
        }
        if (continued.isPresent()) {
            LocalDate from = continued.get().isAfter(free) ? continued.get() : free;
            return with(Optional.of(from), Optional.of(from), Optional.empty());
        }
        if (policy.get(TrialParameters.CONVERT) == TrialParameters.Convert.AUTOMATIC) {
            return with(freeUntil, freeUntil, Optional.empty());
        }
        Optional<LocalDate> deadline = Optional.of(deadline(policy.get(TrialParameters.CLOCK_CONFLICT)));
        if (policy.get(TrialParameters.ON_UNDECIDED) == TrialParameters.OnUndecided.DISABLE) {
            return with(Optional.empty(), Optional.empty(), deadline);
        }
        boolean backbilled = policy.get(TrialParameters.BACKBILL) == TrialParameters.Backbill.NEGOTIATION_MONTH;
        return with(backbilled ? freeUntil : deadline, deadline, Optional.empty());
    }

    private LocalDate deadline(TrialParameters.Clock clock) {
        LocalDate talks = negotiationEnd.orElseThrow();
        LocalDate use = backstop.orElseThrow();
        return switch (clock) {
            case NEGOTIATION_END -> talks;
            case BACKSTOP -> use;
            case EARLIER -> talks.isBefore(use) ? talks : use;
            case LATER -> talks.isAfter(use) ? talks : use;
        };
    }

    private TrialClock with(Optional<LocalDate> from, Optional<LocalDate> certain, Optional<LocalDate> off) {
        return new TrialClock(from, certain, off, freeUntil, negotiationEnd, backstop);
    }

    private static TrialClock billed(Optional<LocalDate> from, Optional<LocalDate> certain) {
        return new TrialClock(from, certain, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> day(Subscription subscription, ServiceEvent event) {
        return Optional.ofNullable(subscription.events().get(event)).map(Mark::effective);
    }
}
