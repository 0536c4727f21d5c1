package dev.settle.domain.billing;

import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.util.ArrayList;
import java.util.List;

/** Credits pay for the charges beside them and no more; the rest is lost to the payer, from the last credit on. */
final class Forfeit {
    private Forfeit() {}

    static boolean isBelowZero(List<DraftLine> lines) {
        return total(lines).isNegative();
    }

    /** Lines below zero with their credits cut so that the sum is zero; none when nothing but credits remains. Each cut line names the rule. */
    static List<DraftLine> cut(List<DraftLine> lines, Resolved<?> rule) {
        Money lost = total(lines).negate();
        List<DraftLine> cut = new ArrayList<>(lines);
        for (int i = cut.size() - 1; i >= 0 && lost.isPositive(); i--) {
            DraftLine line = cut.get(i);
            if (line.amount().isNegative()) {
                Money part = lost.min(line.amount().negate());
                cut.set(i, line.limitedTo(line.amount().plus(part), rule));
                lost = lost.minus(part);
            }
        }
        return cut.stream().allMatch(line -> line.amount().isZero()) ? List.of() : cut;
    }

    private static Money total(List<DraftLine> lines) {
        return lines.stream().map(DraftLine::amount).reduce(Money::plus).orElseThrow();
    }
}
