package dev.settle.domain.subscription;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Dated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From a day on the subscription is for another plan.
 *
 * @param prorated the old plan's unused days are credited and the new plan's first days charged; otherwise the old
 *                 plan's period is used up first
 * @param anchor   as it was named with the plan
 */
public record PlanStep(
        long seq,
        LocalDate recorded,
        LocalDate effective,
        long seen,
        Plan plan,
        boolean prorated,
        Optional<Anchor> anchor)
        implements Dated {}
