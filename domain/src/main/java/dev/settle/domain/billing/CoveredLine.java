package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.util.Optional;

/**
 * A charge on an issued document and what was given back of it.
 *
 * @param period   the days it is for; none for a setup fee
 * @param credited zero or more; never above {@code amount}
 */
public record CoveredLine(LineRef line, String subscription, Optional<Period> period, Money amount, Money credited) {
    /** What can still be given back. */
    public Money creditable() {
        return amount.minus(credited);
    }

    boolean isFeeOf(String other) {
        return period.isEmpty() && subscription.equals(other);
    }

    CoveredLine less(Money credit) {
        return new CoveredLine(line, subscription, period, amount, credited.plus(credit));
    }
}
