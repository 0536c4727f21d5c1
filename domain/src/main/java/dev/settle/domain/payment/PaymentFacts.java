package dev.settle.domain.payment;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.money.Money;
import java.util.Optional;

/** What an account's stream may hold about payments. */
public final class PaymentFacts {
    private PaymentFacts() {}

    /**
     * Money is about to be asked for; stored before the gateway is called.
     *
     * @param document     the number of the document that is paid
     * @param key          the movement's key at the gateway
     * @param attempt      counted per document from 1
     * @param method       the gateway's reference of the payment method
     * @param payerPresent whether the payer is there to confirm it
     */
    public record PaymentIntended(
            String document, String key, int attempt, Money amount, String method, boolean payerPresent)
            implements Fact {}

    /**
     * It is known how an attempt ended.
     *
     * @param result    SUCCEEDED, DECLINED, REJECTED, MISMATCHED or ABANDONED
     * @param moved     what moved, if anything did
     * @param reference the gateway's name for the movement; empty when there is none
     * @param reason    the {@link DeclineReason} of a decline; otherwise empty
     * @param code      the gateway's own word; empty when it gave none
     */
    public record PaymentSettled(
            String document,
            String key,
            AttemptState result,
            Optional<Money> moved,
            String reference,
            String reason,
            String code)
            implements Fact {}
}
