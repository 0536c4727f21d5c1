package dev.settle.domain.billing;

import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Credits pay for the charges beside them and no more. What they are beyond that is lost to the payer, and stands on the
 * document as a line of its own: the credits are whole, and have been drawn from what they correct.
 */
final class Forfeit {
    /** What such a line has where others say what was sold. */
    static final String SKU = "FORFEIT";

    private Forfeit() {}

    static boolean isBelowZero(List<DraftLine> lines) {
        return total(lines).isNegative();
    }

    /** Lines below zero, and the one that brings their sum to zero. */
    static List<DraftLine> closed(List<DraftLine> lines, Resolved<?> rule) {
        List<DraftLine> closed = new ArrayList<>(lines);
        closed.add(line(total(lines), rule));
        return closed;
    }

    private static DraftLine line(Money total, Resolved<?> rule) {
        Derivation derivation = new Derivation(
                Derivation.Formula.FORFEIT,
                Optional.empty(),
                Fraction.of(total.minorUnits()),
                Fraction.ZERO,
                RoundingMode.HALF_UP,
                false,
                List.of(rule),
                List.of());
        return new DraftLine(
                Optional.empty(),
                SKU,
                "credit beyond the charges",
                1,
                Optional.empty(),
                total.negate(),
                Optional.empty(),
                derivation);
    }

    private static Money total(List<DraftLine> lines) {
        return lines.stream().map(DraftLine::amount).reduce(Money::plus).orElseThrow();
    }
}
