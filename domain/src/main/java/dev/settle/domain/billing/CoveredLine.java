package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.util.Optional;

/**
 * A charge on an issued document and what was given back of it.
 *
 * @param subscription none for a one-off
 * @param period       the days it is for; none for what is charged once
 * @param credited     zero or more; never above {@code amount}
 */
public record CoveredLine(
        LineRef line,
        Optional<String> subscription,
        String sku,
        Optional<Period> period,
        Money amount,
        Money credited) {
    /** A line of a document of which nothing was given back; none when it charges nothing. */
    public static Optional<CoveredLine> of(LineRef ref, DraftLine line) {
        return line.amount().isPositive()
                ? Optional.of(new CoveredLine(
                        ref,
                        line.subscription(),
                        line.sku(),
                        line.period(),
                        line.amount(),
                        Money.zero(line.amount().currency())))
                : Optional.empty();
    }

    /** What can still be given back. */
    public Money creditable() {
        return amount.minus(credited);
    }

    boolean isFeeOf(String other) {
        return period.isEmpty() && isOf(other);
    }

    boolean isOf(String other) {
        return subscription.filter(other::equals).isPresent();
    }

    /** This line with so much more given back. */
    public CoveredLine less(Money credit) {
        return new CoveredLine(line, subscription, sku, period, amount, credited.plus(credit));
    }
}
