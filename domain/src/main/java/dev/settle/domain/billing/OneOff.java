package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Money;
import java.time.LocalDate;

/** A single charge that waits for its document. */
public record OneOff(long seq, LocalDate recorded, long seen, String id, Money amount, String text) implements Dated {
    @Override
    public LocalDate effective() {
        return recorded;
    }
}
