package dev.settle.adapter.persistence;

import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.calendar.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For how long a document is looked at by those who look for what covers days. */
public final class CoveredDays {
    private CoveredDays() {}

    /**
     * The last end of the days that its charges are for; {@link LocalDate#MAX} when it charges a subscription for no days
     * and for none beside, nothing when it charges no subscription.
     */
    public static Optional<LocalDate> end(Draft content) {
        LocalDate last = LocalDate.MIN;
        boolean once = false;
        for (DraftLine line : content.lines()) {
            if (line.amount().isPositive() && line.subscription().isPresent()) {
                once |= line.period().isEmpty();
                LocalDate to = line.period().map(Period::to).orElse(LocalDate.MIN);
                last = to.isAfter(last) ? to : last;
            }
        }
        if (once && chargesOnceAlone(content.lines())) {
            return Optional.of(LocalDate.MAX);
        }
        return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
    }

    private static boolean chargesOnceAlone(List<DraftLine> lines) {
        Set<String> once = new HashSet<>();
        Set<String> forDays = new HashSet<>();
        for (DraftLine line : lines) {
            if (line.amount().isPositive()) {
                line.subscription().ifPresent((line.period().isPresent() ? forDays : once)::add);
            }
        }
        return !forDays.containsAll(once);
    }
}
