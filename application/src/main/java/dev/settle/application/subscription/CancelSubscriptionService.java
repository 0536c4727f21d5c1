package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.ChangeDay;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.ChangeParameters.Leaves;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionCancelled;
import java.time.LocalDate;
import java.util.List;

final class CancelSubscriptionService implements CancelSubscription {
    private final Bookkeeping bookkeeping;

    CancelSubscriptionService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Done cancel(Command command) {
        return bookkeeping.change(command.origin(), command.account(), desk -> decide(desk, command));
    }

    @Override
    public Done preview(Command command) {
        return bookkeeping.preview(command.origin(), command.account(), desk -> decide(desk, command));
    }

    private static List<Fact> decide(Desk desk, Command command) {
        Subscription subscription = desk.book().subscription(command.subscription());
        Policy policy = desk.policy(subscription, desk.today());
        if (subscription.cancelled().isPresent()) {
            throw new RuleViolation(
                    "SUBSCRIPTION_CANCELLED",
                    "Subscription %s is cancelled to %s"
                            .formatted(subscription.id(), subscription.end().orElseThrow()),
                    "subscription",
                    subscription.id(),
                    "Nothing is left to cancel.");
        }
        if (policy.get(ChangeParameters.CANCEL_REASON) && command.reason().isBlank()) {
            throw new RuleViolation("REASON_REQUIRED", "A cancellation says why here", "reason", "", "Give a reason.");
        }
        LocalDate effective = command.effective().orElseGet(() -> usual(desk, subscription, policy));
        if (effective.isBefore(subscription.start())) {
            throw new InvalidInput(
                    "CANCEL_BEFORE_START",
                    "Subscription %s starts on %s".formatted(subscription.id(), subscription.start()),
                    "effective",
                    effective.toString(),
                    "Name its first day or a later one.");
        }
        return List.of(new SubscriptionCancelled(subscription.id(), effective, command.reason(), command.wish()));
    }

    private static LocalDate usual(Desk desk, Subscription subscription, Policy policy) {
        LocalDate today = desk.today();
        if (policy.get(ChangeParameters.CANCEL_EFFECTIVE) == Leaves.PERIOD_END
                || today.isBefore(subscription.start())) {
            return desk.paidTo(subscription);
        }
        return policy.get(BillingParameters.CHANGE_DAY) == ChangeDay.USED ? today.plusDays(1) : today;
    }
}
