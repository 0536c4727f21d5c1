package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far the billing of one subscription has come.
 *
 * @param anchored   the last anchor that was billed; before the first, the day after which anchors count
 * @param coveredTo  the first day that is not covered; empty while nothing is
 * @param pending    the entries that changed the subscription and are not billed yet
 * @param feeCharged the setup fee is on a document, and it did not come to nothing since
 * @param leftOut    what an anchor did not bill because the subscription was gone; then nothing of it is charged any more
 */
public record Progress(
        LocalDate anchored,
        Optional<LocalDate> coveredTo,
        SortedSet<Long> pending,
        boolean feeCharged,
        Optional<LeftOut> leftOut) {
    /**
     * Changes of covered time whose charge was left out; they count again with the next change that gives something back.
     *
     * @param entries the entries that made them; none when only time that was not covered was left out
     */
    public record LeftOut(SortedSet<Long> entries) {
        public LeftOut {
            entries = fixed(entries);
        }
    }

    public Progress {
        pending = fixed(pending);
    }

    /**
     * Nothing is covered. An anchor's snapshot holds what was recorded before its day, so a subscription that starts on
     * the day it is recorded waits for the next anchor; one that starts later begins with its own first day.
     */
    static Progress atStart(Recorded entry, LocalDate start) {
        LocalDate before =
                start.equals(entry.day()) ? start : later(entry.day(), start).minusDays(1);
        return new Progress(before, Optional.empty(), Collections.emptySortedSet(), false, Optional.empty());
    }

    /**
     * Anchors count from the first day on a plan that costs something. The entry that sets it starts them anew when none
     * was set, and when the one before is still to come and would let anchors go by.
     */
    Progress moved(Recorded entry, Subscription was, Subscription is) {
        boolean setsFirstDay =
                is.madePaid().filter(step -> step.seq() == entry.seq()).isPresent();
        return setsFirstDay && (!was.isEverPaid() || anchored.isAfter(entry.day()))
                ? new Progress(atStart(entry, is.paidFrom()).anchored, coveredTo, pending, feeCharged, leftOut)
                : this;
    }

    /** Without what is waited for and has been given up. */
    Progress retaining(Set<Long> seqs) {
        if (seqs.containsAll(pending)) {
            return this;
        }
        SortedSet<Long> fewer = new TreeSet<>(pending);
        fewer.retainAll(seqs);
        return new Progress(anchored, coveredTo, fewer, feeCharged, leftOut);
    }

    /** Without what was told ahead for days behind the end, once all is covered up to that or left out: it takes no effect. */
    Progress upTo(LocalDate end, Subscription is) {
        boolean isOver = leftOut.isPresent()
                || coveredTo.filter(covered -> !covered.isBefore(end)).isPresent();
        LocalDate last = later(end, coveredTo.orElse(end));
        return isOver
                ? retaining(is.steps()
                        .filter(step -> !step.effective().isAfter(later(last, step.recorded())))
                        .map(Dated::seq)
                        .collect(Collectors.toSet()))
                : this;
    }

    Progress awaiting(long seq) {
        SortedSet<Long> more = new TreeSet<>(pending);
        more.add(seq);
        return new Progress(anchored, coveredTo, more, feeCharged, leftOut);
    }

    Progress settled(Collection<Long> seqs) {
        SortedSet<Long> fewer = new TreeSet<>(pending);
        fewer.removeAll(seqs);
        return new Progress(anchored, coveredTo, fewer, feeCharged, leftOut);
    }

    Progress anchoredOn(LocalDate day) {
        return new Progress(day, coveredTo, pending, feeCharged, leftOut);
    }

    Progress covered(LocalDate to) {
        return new Progress(anchored, Optional.of(to), pending, feeCharged, leftOut);
    }

    Progress backTo(Optional<LocalDate> covered) {
        return new Progress(anchored, covered, pending, feeCharged, leftOut);
    }

    Progress withFeeCharged() {
        return new Progress(anchored, coveredTo, pending, true, leftOut);
    }

    Progress withFeeGivenBack() {
        return new Progress(anchored, coveredTo, pending, false, leftOut);
    }

    /** From now on nothing more is charged, and what these changes would have cost was not. */
    Progress leavingOut(Collection<Long> seqs) {
        LeftOut left = new LeftOut(new TreeSet<>(seqs));
        return new Progress(anchored, coveredTo, pending, feeCharged, Optional.of(left));
    }

    /** The entries whose changes of covered time are on no document. */
    Set<Long> unbilled() {
        if (leftOut.isEmpty()) {
            return pending;
        }
        Set<Long> entries = new TreeSet<>(pending);
        entries.addAll(leftOut.get().entries());
        return entries;
    }

    private static SortedSet<Long> fixed(SortedSet<Long> seqs) {
        return seqs.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(seqs));
    }
}
