package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;

/**
 * A charge on an issued document and what was given back of it.
 *
 * @param credited zero or more; never above {@code amount}
 */
public record CoveredLine(LineRef line, String subscription, Period period, Money amount, Money credited) {
    /** What can still be given back. */
    public Money creditable() {
        return amount.minus(credited);
    }

    CoveredLine less(Money credit) {
        return new CoveredLine(line, subscription, period, amount, credited.plus(credit));
    }
}
