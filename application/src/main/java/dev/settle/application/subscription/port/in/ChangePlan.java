package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Moves a subscription to another plan: another SKU, another period, another currency, or several of them; from free to paid too (R004-02). */
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
     * @param currency  the same one when empty, where there is such a price; needed where there are several others
     * @param anchor    of the cycle that begins with the plan; the subscription keeps its own when empty
     * @param effective from when on it is wanted; today when empty. Another length takes over then or with the period that
     *                  begins next, as {@code intervalChange.*} says. Of several that take over on one day the one
     *                  that was told last counts
     */
    record Command(
            Origin origin,
            String account,
            String subscription,
            Optional<String> sku,
            Optional<PeriodLength> every,
            Optional<Currency> currency,
            Optional<Anchor> anchor,
            Optional<LocalDate> effective) {
        /** @throws InvalidInput {@code PLAN_MISSING}: the same plan at today's price is nothing that anybody asked for */
        public Command {
            if (sku.isEmpty() && every.isEmpty() && currency.isEmpty() && anchor.isEmpty()) {
                throw new InvalidInput(
                        "PLAN_MISSING",
                        "A change of plan says what to change to",
                        "sku",
                        "",
                        "Name a SKU, a length of period, a currency, an anchor, or several of them.");
            }
        }
    }
}
