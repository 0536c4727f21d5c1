package dev.settle.domain.subscription;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The billing periods of one subscription: whole periods of its cycle, the stub before the first anchor and the
 * bridges between cycles. Periods tile from the first day on, without end.
 */
public final class Timeline {
    private final List<CycleStep> steps;

    /** @param steps at least one; the first one's {@code from} is the subscription's first day */
    public Timeline(List<CycleStep> steps) {
        List<CycleStep> ruling = new ArrayList<>();
        for (CycleStep step : steps) {
            while (!ruling.isEmpty() && !ruling.get(ruling.size() - 1).from().isBefore(step.from())) {
                ruling.remove(ruling.size() - 1);
            }
            ruling.add(step);
        }
        this.steps = List.copyOf(ruling);
    }

    public LocalDate start() {
        return steps.get(0).from();
    }

    /** The billing period that holds {@code day}, which is not before the start. */
    public BillingPeriod containing(LocalDate day) {
        int index = indexOf(day);
        Period whole = steps.get(index).cycle().containing(day);
        LocalDate from = later(whole.from(), steps.get(index).from());
        LocalDate to = isLast(index) ? whole.to() : earlier(whole.to(), next(index));
        boolean handedOver = index > 0 && from.isAfter(whole.from());
        return new BillingPeriod(new Period(from, to), whole, handedOver || to.isBefore(whole.to()));
    }

    /** The billing periods that together hold every day of {@code [from, to)}, each one entire. */
    public List<BillingPeriod> within(LocalDate from, LocalDate to) {
        List<BillingPeriod> periods = new ArrayList<>();
        LocalDate day = later(from, start());
        while (day.isBefore(to)) {
            BillingPeriod period = containing(day);
            periods.add(period);
            day = period.served().to();
        }
        return periods;
    }

    /** The first end of a billing period after {@code day}. */
    public LocalDate boundaryAfter(LocalDate day) {
        return containing(later(day, start())).served().to();
    }

    /** {@code day}, if a billing period begins on it, or else the next such day. */
    public LocalDate boundaryOnOrAfter(LocalDate day) {
        return day.isAfter(start()) ? boundaryAfter(day.minusDays(1)) : start();
    }

    /**
     * The first anchor after {@code day}; the start itself is one when it lies ahead.
     *
     * @param advance when billing is in advance, what a later cycle begins with is billed on the old cycle's next
     *                anchor, so that nobody waits a year for the bill of a change
     */
    public LocalDate anchorAfter(LocalDate day, boolean advance) {
        for (int i = indexOf(later(day, start())); ; i++) {
            LocalDate anchor = anchorAfter(i, day, advance);
            if (isLast(i) || anchor.isBefore(next(i))) {
                return anchor;
            }
        }
    }

    /** The cycle that rules {@code day}. */
    public BillingCycle cycleOn(LocalDate day) {
        return steps.get(indexOf(day)).cycle();
    }

    private LocalDate anchorAfter(int index, LocalDate day, boolean advance) {
        LocalDate from = steps.get(index).from();
        LocalDate own = steps.get(index).cycle().anchorAfter(later(day, from.minusDays(1)));
        if (index == 0) {
            return day.isBefore(from) ? from : own;
        }
        LocalDate handOver = steps.get(index - 1).cycle().anchorOnOrAfter(from);
        return advance && handOver.isAfter(day) ? earlier(own, handOver) : own;
    }

    private boolean isLast(int index) {
        return index + 1 == steps.size();
    }

    private LocalDate next(int index) {
        return steps.get(index + 1).from();
    }

    private int indexOf(LocalDate day) {
        int index = 0;
        while (!isLast(index) && !next(index).isAfter(day)) {
            index++;
        }
        return index;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
