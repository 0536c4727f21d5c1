package dev.settle.domain.billing;

import dev.settle.domain.calendar.Days;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether anybody is billed any days, by the count each period goes by: a setup fee goes with the first that are. */
record SomethingOwed(Lines lines, Lifetime lifetime) {
    /**
     * Whether somebody is, in the periods that an occasion looks at: those that are new, and those that its changes touch.
     *
     * @param uncovered the first day that is not covered before it
     * @param day       the day of the occasion
     */
    boolean by(LocalDate day, Subscription view, LocalDate billedFrom, LocalDate uncovered, List<Dated> settled) {
        LocalDate from = settled.stream()
                .map(step -> step instanceof SeatStep ? step.effective() : billedFrom)
                .reduce(uncovered, Days::earlier);
        return isWithin(Days.later(from, billedFrom), day, view);
    }

    /**
     * Whether it is over and nobody ever was: it ended on its own first day, in a trial, while it was free, or had no seats. It goes
     * by what is known by then, and not by the order in which that was told.
     */
    boolean never(Subscription view) {
        Optional<LocalDate> from = lifetime.paidFrom(view);
        Optional<LocalDate> end = lifetime.end(view);
        if (from.isEmpty()) {
            return true;
        }
        boolean isOver = end.isPresent() && (view.isGivenUp() || lifetime.hasEnded(view, from.get()));
        return isOver && !isWithin(from.get(), Days.later(from.get(), end.orElseThrow()), view);
    }

    /** In the periods from one day to another, which hold them both. */
    private boolean isWithin(LocalDate first, LocalDate last, Subscription view) {
        return view.timeline().within(first, last.plusDays(1)).stream().anyMatch(period -> lines.owes(view, period));
    }
}
