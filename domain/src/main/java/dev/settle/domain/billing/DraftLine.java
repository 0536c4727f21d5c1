package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.util.Optional;

/**
 * A line of a document that is not issued yet.
 *
 * @param sku      what was sold; for a one-off its id, for credit that is lost {@code FORFEIT}
 * @param quantity seats, above zero also where they are given back
 * @param period   the days it pays for; none for what is charged once
 * @param corrects the line of an earlier document it gives back from or corrects
 */
public record DraftLine(
        Optional<String> subscription,
        String sku,
        String text,
        long quantity,
        Optional<Period> period,
        Money amount,
        Optional<LineRef> corrects,
        Derivation derivation) {
    /** This line as a correction of an earlier one, for a share of its amount. */
    DraftLine correcting(CoveredLine line, Money share, boolean limited) {
        return with(share, Optional.of(line.line()), limited);
    }

    /** This line on the document of that number: what it corrects may be on the same document. */
    public DraftLine on(String number) {
        return new DraftLine(
                subscription, sku, text, quantity, period, amount, corrects.map(ref -> ref.on(number)), derivation);
    }

    private DraftLine with(Money share, Optional<LineRef> corrected, boolean limited) {
        return new DraftLine(subscription, sku, text, quantity, period, share, corrected, derivation.limited(limited));
    }
}
