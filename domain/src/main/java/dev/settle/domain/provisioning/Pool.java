package dev.settle.domain.provisioning;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
        return bought - subscription.assignees().size() - (reuse ? 0 : spentThisPeriod());
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

    /** Seats that were freed in the period that is paid for, but for those that were given back since. */
    private int spentThisPeriod() {
        Period period = subscription.timeline().containing(day).served();
        SortedMap<Long, Integer> less = new TreeMap<>();
        losses(CountSource.ASSIGNED, 0, period).forEach(less::put);
        losses(CountSource.PURCHASED, subscription.terms().seats(), period)
                .forEach((seq, seats) -> less.put(seq, -seats));
        int spent = 0;
        for (int seats : less.values()) {
            spent = Math.max(0, spent + seats);
        }
        return spent;
    }

    /** By entry, how many seats of a count it took away in a period. */
    private Map<Long, Integer> losses(CountSource source, int first, Period period) {
        Map<Long, Integer> losses = new HashMap<>();
        int before = first;
        for (SeatStep step : subscription.counts().of(source)) {
            int after = step.after(before);
            if (after < before && period.contains(step.effective())) {
                losses.put(step.seq(), before - after);
            }
            before = after;
        }
        return losses;
    }
}
