package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An amount somebody named, waiting for its document: a single charge, or a credit.
 *
 * @param id       the charge's own id; for a credit the subscription's, or the line it names
 * @param amount   above zero for a charge, below zero for a credit
 * @param covers   for a credit that names none, a day that the corrected line covers
 * @param corrects the line that a credit names
 */
public record OneOff(
        long seq,
        LocalDate recorded,
        long seen,
        String id,
        Money amount,
        String text,
        Optional<LocalDate> covers,
        Optional<LineRef> corrects)
        implements Dated {
    /** What an entry gives or takes; nothing when it names no amount. */
    static Optional<OneOff> of(Recorded entry) {
        if (entry.fact() instanceof BillingFacts.OneOffCharged charged) {
            return Optional.of(
                    of(entry, charged.id(), charged.amount(), charged.text(), Optional.empty(), Optional.empty()));
        } else if (entry.fact() instanceof BillingFacts.CreditGranted granted) {
            Money back = granted.amount().negate();
            return Optional.of(of(
                    entry,
                    granted.subscription(),
                    back,
                    granted.reason(),
                    Optional.of(granted.day()),
                    Optional.empty()));
        } else if (entry.fact() instanceof BillingFacts.LineCredited credited) {
            LineRef line = credited.corrects();
            Money back = credited.amount().negate();
            return Optional.of(
                    of(entry, line.toString(), back, credited.reason(), Optional.empty(), Optional.of(line)));
        }
        return Optional.empty();
    }

    private static OneOff of(
            Recorded entry,
            String id,
            Money amount,
            String text,
            Optional<LocalDate> covers,
            Optional<LineRef> corrects) {
        return new OneOff(entry.seq(), entry.day(), entry.seen(), id, amount, text, covers, corrects);
    }

    @Override
    public LocalDate effective() {
        return recorded;
    }

    boolean isCredit() {
        return amount.isNegative();
    }
}
