package dev.settle.application.payment.port.out;

import dev.settle.domain.money.Money;
import dev.settle.domain.payment.NoCardNumber;
import java.util.Map;

/**
 * Money to be moved from a payer.
 *
 * @param method        the gateway's reference of a stored payment method; never the number of a card
 * @param payerPresent  whether the payer is there to confirm it
 * @param statementText what the payer's bank statement should say
 * @param metadata      kept by the gateway beside the movement, for people who look at it there
 */
public record Charge(
        Money amount, String method, boolean payerPresent, String statementText, Map<String, String> metadata) {
    /** @throws dev.settle.domain.InvalidInput {@code CARD_NUMBER_REFUSED} for a card number in a text */
    public Charge {
        NoCardNumber.in("method", method);
        NoCardNumber.in("statementText", statementText);
        metadata = Map.copyOf(metadata);
        metadata.forEach((name, value) -> {
            NoCardNumber.in("metadata", name);
            NoCardNumber.in("metadata", value);
        });
    }
}
