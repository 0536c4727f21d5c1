package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.subscription.SeatOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Moves subscriptions to other numbers of seats and bills the difference as the policy says. */
public interface ChangeSeats {
    Done change(Command command);

    /** What {@link #change} would issue at once, computed by the same steps. */
    Done preview(Command command);

    /** A preview that can be committed as shown until it ends (R003-17). */
    Quoted quote(Command command);

    /**
     * Carries out what was quoted, for exactly what was shown, unless {@code quote.binding} is false: then for what it costs by
     * then.
     *
     * @throws dev.settle.domain.NotFound {@code QUOTE_UNKNOWN} when there is none, which may be said too of one that
     *     ended more than a day ago
     * @throws dev.settle.domain.Conflict {@code QUOTE_LAPSED} when it was committed already, and also when its time is
     *     over, anything happened to the account since or the result would be another, where quotes bind
     */
    Committed commit(Origin origin, String account, String quote);

    /**
     * One order.
     *
     * @param effective today when empty; later days are scheduled, earlier ones correct
     */
    record Command(Origin origin, String account, List<SeatOrder> orders, Optional<LocalDate> effective) {}

    /** @param ends the first instant at which it cannot be committed any more, unless {@code quote.binding} is false */
    record Quoted(String id, Instant ends, Done shown) {}

    /** @param orders what was quoted and is carried out now */
    record Committed(List<SeatOrder> orders, Done done) {
        public Committed {
            orders = List.copyOf(orders);
        }
    }
}
