package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Closes a subscription's cycle and starts one with another anchor. What is covered stays so: the bridge from there to
 * the next new anchor is billed by its days.
 */
public interface MoveAnchor {
    Done move(Command command);

    /** @param effective today when empty; not before it */
    record Command(Origin origin, String account, String subscription, Anchor anchor, Optional<LocalDate> effective) {}
}
