package dev.settle.application.subscription.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to a subscription outside the kernel: it is connected, its trial's user stays or leaves, seats are counted. */
public interface RecordEvent {
    /**
     * @throws dev.settle.domain.RuleViolation {@code GROUP_REQUIRED} when who continues must name an invoicing group
     * @throws dev.settle.domain.InvalidInput {@code EVENT_DAY} when it was not ordered yet that day, or the day is to come
     */
    Done happened(Event event);

    Done counted(Count count);

    /**
     * @param effective today when empty
     * @param group     the day of the invoicing group
     */
    record Event(
            Origin origin,
            String account,
            String subscription,
            ServiceEvent event,
            Optional<LocalDate> effective,
            Optional<Integer> group) {}

    /** @param source REPORTED or PROVISIONED */
    record Count(
            Origin origin,
            String account,
            String subscription,
            CountSource source,
            int count,
            Optional<LocalDate> effective) {}
}
