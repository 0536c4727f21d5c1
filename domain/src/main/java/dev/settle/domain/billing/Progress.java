package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the billing of one subscription has come.
 *
 * @param anchored   the last anchor that was billed; before the first, the day after which anchors count
 * @param coveredTo  the first day that is not covered; empty while nothing is
 * @param pending    the entries that changed the subscription and are not billed yet
 * @param feeCharged the setup fee is on a document, and was not given back
 */
public record Progress(LocalDate anchored, Optional<LocalDate> coveredTo, SortedSet<Long> pending, boolean feeCharged) {
    public Progress {
        pending = pending.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(pending));
    }

    /**
     * Nothing is covered. An anchor's snapshot holds what was recorded before its day, so a subscription that starts on
     * the day it is recorded waits for the next anchor; one that starts later begins with its own first day.
     */
    static Progress atStart(Recorded entry, LocalDate start) {
        LocalDate before =
                start.equals(entry.day()) ? start : later(entry.day(), start).minusDays(1);
        return new Progress(before, Optional.empty(), Collections.emptySortedSet(), false);
    }

    /** Nothing is covered yet, and from {@code start} on a plan that costs something counts. */
    Progress restarted(Recorded entry, LocalDate start) {
        Progress anew = atStart(entry, start);
        return new Progress(anew.anchored, Optional.empty(), pending, false);
    }

    /** Without what is waited for and has been given up. */
    Progress retaining(Set<Long> seqs) {
        if (seqs.containsAll(pending)) {
            return this;
        }
        SortedSet<Long> fewer = new TreeSet<>(pending);
        fewer.retainAll(seqs);
        return new Progress(anchored, coveredTo, fewer, feeCharged);
    }

    Progress awaiting(long seq) {
        SortedSet<Long> more = new TreeSet<>(pending);
        more.add(seq);
        return new Progress(anchored, coveredTo, more, feeCharged);
    }

    Progress settled(Collection<Long> seqs) {
        SortedSet<Long> fewer = new TreeSet<>(pending);
        fewer.removeAll(seqs);
        return new Progress(anchored, coveredTo, fewer, feeCharged);
    }

    Progress anchoredOn(LocalDate day) {
        return new Progress(day, coveredTo, pending, feeCharged);
    }

    Progress covered(LocalDate to) {
        return new Progress(anchored, Optional.of(to), pending, feeCharged);
    }

    Progress withFeeCharged() {
        return new Progress(anchored, coveredTo, pending, true);
    }

    Progress withFeeGivenBack() {
        return new Progress(anchored, coveredTo, pending, false);
    }
}
