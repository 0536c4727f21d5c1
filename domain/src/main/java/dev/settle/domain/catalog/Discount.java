package dev.settle.domain.catalog;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.money.Fraction;

/** A discount an agreement may carry by its code: a percentage of the price, 0 to 100. */
public record Discount(String code, Fraction percent) {
    public Discount {
        if (percent.signum() < 0 || percent.compareTo(Fraction.of(100)) > 0) {
            throw new InvalidInput(
                    "DISCOUNT_PERCENT",
                    "Discount %s must be 0 to 100 percent".formatted(code),
                    "percent",
                    percent.toString(),
                    "Write a percentage from 0 to 100.");
        }
    }
}
