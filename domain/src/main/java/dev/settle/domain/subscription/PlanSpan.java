package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From a day on, until the next one begins, seats are sold under this plan.
 *
 * @param seq the entry that brought it
 */
public record PlanSpan(LocalDate from, Plan plan, long seq) {
    /** The one of several, in their order, by which free time ends on a day: the first that costs something is one too. */
    public static Optional<PlanSpan> opening(List<PlanSpan> spans, LocalDate day) {
        boolean free = true;
        for (PlanSpan span : spans) {
            if (free && !span.plan().isFree() && span.from().equals(day)) {
                return Optional.of(span);
            }
            free = span.plan().isFree();
        }
        return Optional.empty();
    }
}
