package dev.settle.domain.billing;

import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A document that has no number yet.
 *
 * @param total      the plain sum of its lines
 * @param creditUsed what the account's credit pays of it, zero or more
 * @param due        what remains to pay, zero or more
 */
public record Draft(Kind kind, LocalDate date, Money total, Money creditUsed, Money due, List<DraftLine> lines) {
    /** As many as a document can have. */
    static final int MOST_LINES = 32_767;

    public enum Kind {
        INVOICE("invoice"),
        CREDIT_NOTE("credit-note"),
        CORRECTION("correction");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As documents, scenarios and the API write it. */
        public String word() {
            return word;
        }
    }

    public Draft {
        lines = List.copyOf(lines);
        Money sum = Money.zero(total.currency());
        for (DraftLine line : lines) {
            sum = sum.plus(line.amount());
        }
        if (!sum.equals(total)) {
            throw new IllegalStateException("lines sum to " + sum + ", not to " + total);
        }
    }
}
