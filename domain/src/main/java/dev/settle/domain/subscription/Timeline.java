package dev.settle.domain.subscription;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The billing periods of one subscription: whole periods of its cycle, the stub before the first anchor and the
 * bridges between cycles. Periods tile from the first day on, without end.
 */
public final class Timeline {
    private final List<CycleStep> steps;

    /** @param steps at least one; the first one's {@code from} is the subscription's first day */
    public Timeline(List<CycleStep> steps) {
        this.steps = steps.size() == 1 ? steps : ruling(steps);
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

    /** {@code day}, if a billing period begins on it, or else the last such day before; the start is the first. */
    public LocalDate boundaryOnOrBefore(LocalDate day) {
        return containing(later(day, start())).served().from();
    }

    /** The last day not after {@code day} on which a billing period begins here and in {@code other} as well. */
    public LocalDate commonBoundaryOnOrBefore(LocalDate day, Timeline other) {
        LocalDate mine = boundaryOnOrBefore(day);
        LocalDate theirs = other.boundaryOnOrBefore(mine);
        return theirs.isBefore(mine) ? commonBoundaryOnOrBefore(theirs, other) : mine;
    }

    /**
     * Whether {@code day} is an anchor: the cycle that rules it has one and was known by then, or an earlier cycle would
     * have had its first since another took over. That one stays, so that nobody waits a year for the bill of a change. The start is one
     * too, for who knows of it before.
     */
    public boolean isAnchor(LocalDate day) {
        int ruling = indexOf(day);
        if (day.equals(start())
                || isKnownOn(ruling, day) && steps.get(ruling).cycle().isAnchor(day)) {
            return true;
        }
        for (int i = 1; i < steps.size() && !steps.get(i).from().isAfter(day); i++) {
            if (handOver(i).equals(day) || isReplacedOn(i, day)) {
                return true;
            }
        }
        return false;
    }

    /** The first anchor after {@code day}. */
    public LocalDate anchorAfter(LocalDate day) {
        LocalDate anchor = candidateAfter(day);
        while (!isAnchor(anchor)) {
            anchor = candidateAfter(anchor);
        }
        return anchor;
    }

    /** A day after {@code day} which is not later than the first anchor after it. */
    public LocalDate candidateAfter(LocalDate day) {
        LocalDate first = day.isBefore(start()) ? start() : steps.get(0).cycle().anchorAfter(day);
        for (CycleStep step : steps.subList(1, steps.size())) {
            first = earlier(first, step.cycle().anchorAfter(day));
        }
        return first;
    }

    /** The cycle that rules {@code day}. */
    public BillingCycle cycleOn(LocalDate day) {
        return steps.get(indexOf(day)).cycle();
    }

    /** The first day of the cycle that rules {@code day}. */
    public LocalDate cycleStartOn(LocalDate day) {
        return steps.get(indexOf(day)).from();
    }

    /** Whether a cycle is known as a day begins: what is recorded that day counts when it took effect before. */
    private boolean isKnownOn(int index, LocalDate day) {
        CycleStep step = steps.get(index);
        boolean inTime = index == 0 || step.effective().isBefore(day);
        return inTime ? !day.isBefore(step.recorded()) : day.isAfter(step.recorded());
    }

    /** An anchor on the very day another cycle takes over stands, unless that was known before. */
    private boolean isReplacedOn(int index, LocalDate day) {
        CycleStep step = steps.get(index);
        return step.from().equals(day)
                && !step.recorded().isBefore(day)
                && steps.get(index - 1).cycle().isAnchor(day);
    }

    private LocalDate handOver(int index) {
        CycleStep step = steps.get(index);
        return steps.get(index - 1)
                .cycle()
                .anchorOnOrAfter(later(step.from(), step.recorded().plusDays(1)));
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

    /** Of those that rule from one day the one counts that came last: told, and in effect, and not before the start. */
    private static List<CycleStep> ruling(List<CycleStep> steps) {
        LocalDate start = steps.get(0).from();
        List<CycleStep> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparing(CycleStep::from)
                .thenComparing(step -> later(start, later(step.recorded(), step.effective())))
                .thenComparingLong(CycleStep::seq));
        List<CycleStep> ruling = new ArrayList<>();
        for (CycleStep step : inOrder) {
            if (!ruling.isEmpty() && ruling.get(ruling.size() - 1).from().equals(step.from())) {
                ruling.remove(ruling.size() - 1);
            }
            ruling.add(step);
        }
        return ruling;
    }
}
