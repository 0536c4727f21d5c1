package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.util.Optional;

/**
 * A line of a document that is not issued yet.
 *
 * @param sku      what was sold; for a one-off its id
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
    DraftLine correcting(CoveredLine line, Money share, boolean limited) {
        Derivation shared = new Derivation(
                derivation.formula(),
                derivation.term(),
                derivation.before(),
                derivation.after(),
                derivation.rounding(),
                limited,
                derivation.rules(),
                derivation.entries());
        return new DraftLine(subscription, sku, text, quantity, period, share, Optional.of(line.line()), shared);
    }
}
