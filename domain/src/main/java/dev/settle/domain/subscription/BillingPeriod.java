package dev.settle.domain.subscription;

import dev.settle.domain.calendar.Period;

/**
 * A stretch of a subscription's time that is billed together.
 *
 * @param served the days it holds
 * @param whole  the whole period of the cycle it belongs to: the divisor of every share
 * @param bridge shorter than the whole because a cycle began or ended, not because the subscription did
 */
public record BillingPeriod(Period served, Period whole, boolean bridge) {}
