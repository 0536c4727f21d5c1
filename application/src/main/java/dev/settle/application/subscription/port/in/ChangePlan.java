package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Optional;

/** Moves a subscription to another plan: another SKU, another period, or both; from free to paid too (R004-02). */
public interface ChangePlan {
    /**
     * @throws dev.settle.domain.RuleViolation {@code INTERVAL_CHANGE_NOT_OFFERED} (R004-14); {@code REQUIRES_PACKAGE} when
     *                                         another SKU has none beside it (R003-01)
     */
    Done change(Command command);

    Done preview(Command command);

    /**
     * @param sku       the same one when empty
     * @param every     the same period when empty
     * @param anchor    of the cycle that begins with the plan; the subscription keeps its own when empty
     * @param effective from when on it is wanted; today when empty. Another length takes over then or with the period that
     *                  begins next, as {@code intervalChange.*} says
     */
    record Command(
            Origin origin,
            String account,
            String subscription,
            Optional<String> sku,
            Optional<PeriodLength> every,
            Optional<Anchor> anchor,
            Optional<LocalDate> effective) {
        /** @throws InvalidInput {@code PLAN_MISSING}: the same plan at today's price is nothing that anybody asked for */
        public Command {
            if (sku.isEmpty() && every.isEmpty() && anchor.isEmpty()) {
                throw new InvalidInput(
                        "PLAN_MISSING",
                        "A change of plan says what to change to",
                        "sku",
                        "",
                        "Name a SKU, a length of period, an anchor, or several of them.");
            }
        }
    }
}
