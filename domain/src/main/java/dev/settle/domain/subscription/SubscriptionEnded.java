package dev.settle.domain.subscription;

import dev.settle.domain.RuleViolation;
import java.time.LocalDate;

/** The subscription is not served on that day, so nothing of it can change then. */
public final class SubscriptionEnded extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public SubscriptionEnded(Subscription subscription, LocalDate day) {
        super(
                "SUBSCRIPTION_ENDED",
                "Subscription %s is served from %s%s, not on %s"
                        .formatted(
                                subscription.id(),
                                subscription.start(),
                                subscription
                                        .end()
                                        .map(end -> " to before " + end)
                                        .orElse(""),
                                day),
                "effective",
                day.toString(),
                "Name a day on which it is served, or start a new subscription.");
    }
}
