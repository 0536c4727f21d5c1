package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with subscriptions. */
public record SubscriptionUseCases(
        Subscribe subscribe,
        ChangeSeats changeSeats,
        ChangePlan changePlan,
        CancelSubscription cancel,
        MoveAnchor moveAnchor,
        RecordEvent recordEvent) {
    public static SubscriptionUseCases of(
            Bookkeeping bookkeeping,
            Transactions transactions,
            Books books,
            Quotes quotes,
            Clock clock,
            Ids ids,
            ParameterIndex parameters) {
        return new SubscriptionUseCases(
                new SubscribeService(bookkeeping, ids, parameters),
                new ChangeSeatsService(bookkeeping, new SeatQuotes(transactions, books, quotes, clock, ids)),
                new ChangePlanService(bookkeeping),
                new CancelSubscriptionService(bookkeeping),
                new MoveAnchorService(bookkeeping),
                new RecordEventService(bookkeeping));
    }
}
