package dev.settle.domain.catalog;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;

/** What one seat costs for one whole period. */
public record Price(PeriodLength every, Money amount) {}
