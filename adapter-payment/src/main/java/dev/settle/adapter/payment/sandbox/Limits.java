package dev.settle.adapter.payment.sandbox;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.money.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the sandbox takes, checked before anything is sent.
 *
 * @param least        in minor units
 * @param greatest     in minor units
 * @param currencies   ISO 4217 codes
 * @param keyRetention how long a key stands for its charge
 */
public record Limits(long least, long greatest, Set<String> currencies, Duration keyRetention) {
    /** 0.50 to 999,999.99 of any of eight currencies; keys for 24 hours. */
    public static final Limits USUAL = new Limits(
            50, 99_999_999, Set.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "KWD"), Duration.ofHours(24));

    public Limits {
        currencies = Set.copyOf(currencies);
    }

    Optional<ChargeOutcome> rejects(Money amount) {
        if (!amount.isPositive()) {
            return rejected("AMOUNT_NOT_POSITIVE", amount);
        } else if (!currencies.contains(amount.currency().getCurrencyCode())) {
            return rejected("CURRENCY_UNSUPPORTED", amount);
        } else if (amount.minorUnits() < least) {
            return rejected("AMOUNT_TOO_SMALL", amount);
        } else if (amount.minorUnits() > greatest) {
            return rejected("AMOUNT_TOO_LARGE", amount);
        }
        return Optional.empty();
    }

    private static Optional<ChargeOutcome> rejected(String code, Money amount) {
        return Optional.of(new ChargeOutcome.Rejected(code, "the sandbox does not take " + amount));
    }
}
