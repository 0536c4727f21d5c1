package dev.settle.domain.money;

import dev.settle.domain.InvalidInput;
import java.io.Serial;
import java.util.Currency;

/** Two amounts were to be added or compared that are not in one currency. */
public final class CurrencyMismatch extends InvalidInput {
    @Serial
    private static final long serialVersionUID = 1L;

    public CurrencyMismatch(Currency one, Currency other) {
        super(
                "CURRENCY_MISMATCH",
                "%s and %s cannot be added or compared: they are two currencies"
                        .formatted(one.getCurrencyCode(), other.getCurrencyCode()),
                "amount",
                other.getCurrencyCode(),
                "Name an amount in %s.".formatted(one.getCurrencyCode()));
    }
}
