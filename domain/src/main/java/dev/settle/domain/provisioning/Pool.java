package dev.settle.domain.provisioning;

import dev.settle.domain.calendar.Days;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Loss> losses = new ArrayList<>(losses(CountSource.ASSIGNED, 0, period));
        losses.addAll(losses(CountSource.PURCHASED, subscription.terms().seats(), period));
        losses.sort(Comparator.comparing(Loss::day)
                .thenComparing(loss -> loss.step().seq()));
        int spent = 0;
        for (Loss loss : losses) {
            spent = Math.max(0, spent + (loss.of() == CountSource.ASSIGNED ? loss.seats() : -loss.seats()));
        }
        return spent;
    }

    /** What took seats away from a count in a period; one change goes on from the one that takes effect before it. */
    private List<Loss> losses(CountSource source, int first, Period period) {
        List<Loss> losses = new ArrayList<>();
        int before = first;
        for (SeatStep step : inEffectOrder(source)) {
            int after = step.after(before);
            if (after < before && period.contains(step.effective())) {
                losses.add(new Loss(source, step, before - after));
            }
            before = after;
        }
        return losses;
    }

    private List<SeatStep> inEffectOrder(CountSource source) {
        return subscription.counts().of(source).stream()
                .sorted(Comparator.comparing(SeatStep::effective).thenComparingLong(SeatStep::seq))
                .toList();
    }

    private record Loss(CountSource of, SeatStep step, int seats) {
        /** When it is felt: what is told late gives nothing back before it is told. */
        LocalDate day() {
            return Days.later(step.effective(), step.recorded());
        }
    }
}
