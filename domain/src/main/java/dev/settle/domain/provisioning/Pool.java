package dev.settle.domain.provisioning;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The seats of a subscription that may be held from a day on, which is today: who gets a seat keeps it, so what is bought
 * on the day counts no more than what will be left of it later. Never overdrawn (R004-21).
 *
 * @param reuse a seat freed within the period may be given to somebody else in it
 */
public record Pool(Subscription subscription, LocalDate day, boolean reuse) {
    /** Seats nobody holds, of those that are bought on the day and stay; below zero when more are held than that. */
    public int free() {
        int bought = days(subscription)
                .mapToInt(from -> subscription.seatsOn(from, CountSource.PURCHASED))
                .min()
                .orElse(0);
        return bought - subscription.assignees().size() - (reuse ? 0 : freedThisPeriod());
    }

    /**
     * Checks every day from this one on. Who holds too many seats already, from before this was asked, may still buy some.
     *
     * @param changed the subscription after a change of its seats
     * @throws SeatsHeld when it takes away seats that are held
     */
    public void checkChange(Subscription changed) {
        int held = subscription.assignees().size();
        days(changed).forEach(from -> {
            int left = changed.seatsOn(from, CountSource.PURCHASED);
            if (left < held && left < subscription.seatsOn(from, CountSource.PURCHASED)) {
                throw new SeatsHeld(subscription.id(), left, held, from);
            }
        });
    }

    /** What follows the last {@code @} of a holder's address, in lower case; empty without one. */
    public static String domain(String holder) {
        int at = holder.lastIndexOf('@');
        return at < 0 ? "" : holder.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** This day and the later ones, as long as it is served, on which another number of seats is bought. */
    private Stream<LocalDate> days(Subscription of) {
        Stream<LocalDate> changes =
                of.counts().of(CountSource.PURCHASED).stream().map(SeatStep::effective);
        return Stream.concat(Stream.of(day, of.start()), changes)
                .filter(from -> !from.isBefore(day) && of.isServedOn(from))
                .distinct()
                .sorted();
    }

    private int freedThisPeriod() {
        Period period = subscription.timeline().containing(day).served();
        List<SeatStep> steps = subscription.counts().of(CountSource.ASSIGNED);
        int freed = 0;
        int before = 0;
        for (SeatStep step : steps) {
            int after = step.after(before);
            if (after < before && period.contains(step.effective())) {
                freed += before - after;
            }
            before = after;
        }
        return freed;
    }
}
