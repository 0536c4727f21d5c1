package dev.settle.application.billing.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import java.time.LocalDate;

/** Amounts that somebody names rather than the function computes. */
public interface GiveAmounts {
    /** Charges once; invoiced at the request or with the next document, as {@code oneOff.invoiceAt} says. */
    Done charge(Charge command);

    /**
     * Gives back part of the line that covers a day, on a credit note of its own.
     *
     * @throws dev.settle.domain.RuleViolation {@code CREDIT_EXCEEDS_LINE}
     * @throws dev.settle.domain.InvalidInput {@code NOTHING_COVERED}
     */
    Done credit(Credit command);

    /**
     * Gives back part or all of one line, whatever it was charged for, on a credit note of its own.
     *
     * @throws dev.settle.domain.NotFound {@code DOCUMENT_UNKNOWN} or {@code LINE_UNKNOWN}
     * @throws dev.settle.domain.money.CurrencyMismatch when the line is in another currency
     * @throws dev.settle.domain.RuleViolation {@code LINE_NOT_CHARGED} or {@code CREDIT_EXCEEDS_LINE}
     */
    Done creditLine(LineCredit command);

    /** @param amount above zero */
    record Charge(Origin origin, String account, String id, Money amount, String text) {}

    /** @param amount above zero */
    record Credit(Origin origin, String account, String subscription, LocalDate day, Money amount, String reason) {}

    /**
     * @param corrects a line of one of the account's documents
     * @param amount   above zero
     */
    record LineCredit(Origin origin, String account, LineRef corrects, Money amount, String reason) {}
}
