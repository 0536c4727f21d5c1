package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Optional;

/** Ends a subscription. */
public interface CancelSubscription {
    /** @throws dev.settle.domain.RuleViolation {@code REASON_REQUIRED}, or that it is cancelled already */
    Done cancel(Command command);

    Done preview(Command command);

    /**
     * @param effective the first day no longer served; as {@code cancel.effective} says when empty
     * @param wish      what the payer would have wanted
     */
    record Command(
            Origin origin,
            String account,
            String subscription,
            Optional<LocalDate> effective,
            String reason,
            String wish) {}
}
