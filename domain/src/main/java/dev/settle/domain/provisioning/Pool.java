package dev.settle.domain.provisioning;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The seats of a subscription that may be held on a day.
 *
 * @param reuse a seat freed within the period may be given to somebody else in it
 */
public record Pool(Subscription subscription, LocalDate day, boolean reuse) {
    /** Seats nobody holds; never below zero while seats are not given back over their holders' heads. */
    public int free() {
        int bought = subscription.seatsOn(day, CountSource.PURCHASED);
        return bought - subscription.assignees().size() - (reuse ? 0 : freedThisPeriod());
    }

    /** What follows the last {@code @} of a holder's address, in lower case; empty without one. */
    public static String domain(String holder) {
        int at = holder.lastIndexOf('@');
        return at < 0 ? "" : holder.substring(at + 1).toLowerCase(Locale.ROOT);
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
