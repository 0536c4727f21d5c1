package dev.settle.application.payment.port.out;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.payment.NoCardNumber;
import java.time.Instant;

/**
 * What goes with every call of a gateway.
 *
 * @param merchantAccount whose money it is: the seller, who has an account at the gateway
 * @param key             fixed and stored before the first call for a movement, 1 to 255 characters; the same key is the
 *                        same movement, however often it is asked for
 * @param deadline        an answer that is not there by then is {@link ChargeOutcome.Unknown}
 * @param correlation     the command behind it, for the logs of both sides
 */
public record Call(String merchantAccount, String key, Instant deadline, String correlation) {
    /** @throws InvalidInput {@code PAYMENT_KEY_LENGTH}, or {@code CARD_NUMBER_REFUSED} for a card number in a text */
    public Call {
        NoCardNumber.in("merchantAccount", merchantAccount);
        NoCardNumber.in("key", key);
        NoCardNumber.in("correlation", correlation);
        if (key.isEmpty() || key.length() > 255) {
            throw new InvalidInput(
                    "PAYMENT_KEY_LENGTH",
                    "A key has 1 to 255 characters, not " + key.length(),
                    "key",
                    key,
                    "Shorten it.");
        }
    }
}
