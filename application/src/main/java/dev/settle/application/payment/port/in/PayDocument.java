package dev.settle.application.payment.port.in;

import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Attempt;
import java.util.Optional;

/**
 * Pays what is open on a document. The intent is stored under its key and committed before the gateway is called, and
 * the gateway is called outside any transaction, so that a lost answer is known to be lost. Until its end is known,
 * nothing else starts on that document.
 */
public interface PayDocument {
    /**
     * Pays, or repeats the last attempt under its key when that one surely was not processed.
     *
     * @throws dev.settle.domain.payment.PaymentUnresolved while the end of an attempt is not known
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN} or {@code DOCUMENT_UNKNOWN}
     * @throws dev.settle.domain.RuleViolation {@code NOTHING_OPEN} or {@code AMOUNT_OUT_OF_RANGE}
     */
    Paid pay(Command command);

    /**
     * @param amount       all that is open when it is left out
     * @param method       the gateway's reference of the payment method, never the number of a card
     * @param payerPresent whether the payer is there to confirm it
     */
    record Command(
            Origin origin,
            String account,
            String document,
            Optional<Money> amount,
            String method,
            boolean payerPresent) {}

    /**
     * How the document stands.
     *
     * @param attempt the one that was made, with what came of it
     * @param open    what is left to pay
     */
    record Paid(Attempt attempt, Money open) {}
}
