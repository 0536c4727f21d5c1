package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Starts a subscription and bills its opening as the policy says. */
public interface Subscribe {
    Done subscribe(Command command);

    /** What {@link #subscribe} would issue at once, computed by the same steps. */
    Done preview(Command command);

    /**
     * @param subscription its id within the account; a new one when empty
     * @param agreement    one of the account's; the account's default agreement when empty
     * @param every        needed only where the SKU is sold by several periods
     * @param currency     needed only where the SKU has prices in several for that period
     * @param start        the first day served; today when empty
     * @param until        the first day not served any more
     * @param anchor       instead of the account's or the pack's
     * @param trial        asked for as a trial, whatever the notes say
     * @param overrides    parameter values for this subscription alone, such as its trial's
     */
    record Command(
            Origin origin,
            String account,
            Optional<String> subscription,
            Optional<String> agreement,
            String sku,
            Optional<PeriodLength> every,
            Optional<Currency> currency,
            int seats,
            Optional<LocalDate> start,
            Optional<LocalDate> until,
            Optional<Anchor> anchor,
            Optional<String> client,
            Optional<String> site,
            boolean trial,
            String notes,
            Map<String, String> overrides) {
        /** From today on, without end, and everything else as catalog and policy say. */
        public static Command of(Origin origin, String account, String subscription, String sku, int seats) {
            return new Command(
                    origin,
                    account,
                    Optional.of(subscription),
                    Optional.empty(),
                    sku,
                    Optional.empty(),
                    Optional.empty(),
                    seats,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    "",
                    Map.of());
        }
    }
}
