package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;

/**
 * From a day on, until the next one begins, seats are sold under this plan.
 *
 * @param seq the entry that brought it
 */
public record PlanSpan(LocalDate from, Plan plan, long seq) {}
