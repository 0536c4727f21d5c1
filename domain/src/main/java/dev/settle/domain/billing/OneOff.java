package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An amount somebody named, waiting for its document: a single charge, or a credit.
 *
 * @param id     the charge's own id; for a credit the subscription's
 * @param amount above zero for a charge, below zero for a credit
 * @param covers for a credit, a day that the corrected line covers
 */
public record OneOff(
        long seq, LocalDate recorded, long seen, String id, Money amount, String text, Optional<LocalDate> covers)
        implements Dated {
    @Override
    public LocalDate effective() {
        return recorded;
    }
}
