package dev.settle.domain.provisioning;

import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A count somebody keeps differs from the one that is billed (R002-22).
 *
 * @param billed   seats of the count that is billed
 * @param observed seats of the other count
 */
public record Drift(String subscription, CountSource source, int billed, CountSource other, int observed) {
    private static final List<CountSource> COMPARED =
            List.of(CountSource.PURCHASED, CountSource.PROVISIONED, CountSource.REPORTED);

    /** The first other count that differs on {@code day}, of those that somebody keeps by then. */
    public static Optional<Drift> on(LocalDate day, Subscription subscription, CountSource source) {
        for (CountSource other : COMPARED) {
            if (other != source && isKept(other, subscription, day)) {
                int billed = subscription.seatsOn(day, source);
                int observed = subscription.seatsOn(day, other);
                if (observed != billed) {
                    return Optional.of(new Drift(subscription.id(), source, billed, other, observed));
                }
            }
        }
        return Optional.empty();
    }

    /** Nobody has observed anything before the first change of a count; what was ordered is where each begins. */
    private static boolean isKept(CountSource count, Subscription subscription, LocalDate day) {
        for (SeatStep step : subscription.counts().of(count)) {
            if (!step.effective().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "%s bills %d seats %s while %d are %s".formatted(subscription, billed, source, observed, other);
    }
}
