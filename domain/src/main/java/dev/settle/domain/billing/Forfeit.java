package dev.settle.domain.billing;

import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Credits pay for the charges beside them and no more; the rest is lost to the payer, from the last credit on. */
final class Forfeit {
    private Forfeit() {}

    /** The lines with their credits cut so that the sum is not below zero; none when nothing but credits remains. */
    static List<DraftLine> belowZero(List<DraftLine> lines) {
        Money total = lines.stream().map(DraftLine::amount).reduce(Money::plus).orElseThrow();
        if (!total.isNegative()) {
            return lines;
        }
        Money lost = total.negate();
        List<DraftLine> cut = new ArrayList<>(lines);
        for (int i = cut.size() - 1; i >= 0 && lost.isPositive(); i--) {
            DraftLine line = cut.get(i);
            if (line.amount().isNegative()) {
                Money part = lost.min(line.amount().negate());
                cut.set(i, line.limitedTo(line.amount().plus(part)));
                lost = lost.minus(part);
            }
        }
        return cut.stream().allMatch(line -> line.amount().isZero()) ? List.of() : cut;
    }
}
