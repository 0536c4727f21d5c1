package dev.settle.domain.subscription;

import dev.settle.domain.RuleViolation;
import java.time.LocalDate;
import java.util.Optional;

/** The subscription is not served on that day, so nothing of it can change then. */
public final class SubscriptionEnded extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public SubscriptionEnded(Subscription subscription, LocalDate day) {
        this(subscription, subscription.end(), day);
    }

    /** @param end the first day it is not served, when its trial ended it too */
    public SubscriptionEnded(Subscription subscription, Optional<LocalDate> end, LocalDate day) {
        super(
                "SUBSCRIPTION_ENDED",
                "Subscription %s is served from %s%s, not on %s"
                        .formatted(
                                subscription.id(),
                                subscription.start(),
                                end.map(last -> " to before " + last).orElse(""),
                                day),
                "effective",
                day.toString(),
                "Name a day on which it is served, or start a new subscription.");
    }
}
