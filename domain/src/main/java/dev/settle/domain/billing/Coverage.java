package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which charge a credit is given back from: the latest first, and never more than remains of it. */
final class Coverage {
    private final List<CoveredLine> earlier;
    private final List<CoveredLine> own;

    /**
     * @param earlier charges on issued documents, oldest first
     * @param own     charges on the document being made; grows with it
     */
    Coverage(List<CoveredLine> earlier, List<CoveredLine> own) {
        this.earlier = new ArrayList<>(earlier);
        this.own = own;
    }

    /**
     * A credit as lines that each correct one charge: for the same days first, then for other days of the billing period,
     * for the cent that rounding moved between them. What no charge is left for is not given back.
     *
     * @param billed a line below zero
     */
    List<DraftLine> drawOn(BilledLine billed) {
        DraftLine credit = billed.line();
        List<DraftLine> drawn = new ArrayList<>();
        Money left = draw(credit, credit.period().orElseThrow(), credit.amount().negate(), drawn);
        if (left.isPositive() && billed.within().isPresent()) {
            draw(credit, billed.within().get(), left, drawn);
        }
        return drawn;
    }

    private Money draw(DraftLine credit, Period days, Money wanted, List<DraftLine> drawn) {
        Money left = wanted;
        for (List<CoveredLine> lines : List.of(own, earlier)) {
            for (int i = lines.size() - 1; i >= 0 && left.isPositive(); i--) {
                CoveredLine line = lines.get(i);
                if (covers(line, credit, days) && line.creditable().isPositive()) {
                    Money share = left.min(line.creditable());
                    lines.set(i, line.less(share));
                    left = left.minus(share);
                    boolean limited = !share.equals(credit.amount().negate());
                    drawn.add(credit.correcting(line, share.negate(), limited));
                }
            }
        }
        return left;
    }

    /** The latest charge for those days on an earlier document, which a later charge for them corrects. */
    Optional<CoveredLine> latest(DraftLine charge) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (charge.period().isPresent()
                    && covers(earlier.get(i), charge, charge.period().get())) {
                return Optional.of(earlier.get(i));
            }
        }
        return Optional.empty();
    }

    /** Books an issued document: its charges can be given back from, its credits have been. */
    static void add(List<CoveredLine> coverage, Draft draft, String number) {
        int position = 0;
        for (DraftLine line : draft.lines()) {
            position++;
            CoveredLine.of(new LineRef(number, position), line).ifPresent(coverage::add);
            if (line.amount().isNegative() && line.corrects().isPresent()) {
                LineRef corrected = line.corrects().get().on(number);
                coverage.replaceAll(covered -> covered.line().equals(corrected)
                        ? covered.less(line.amount().negate())
                        : covered);
            }
        }
    }

    private static boolean covers(CoveredLine line, DraftLine wanted, Period days) {
        return wanted.subscription().filter(line::isOf).isPresent()
                && line.amount().currency().equals(wanted.amount().currency())
                && line.period()
                        .filter(billed ->
                                billed.from().isBefore(days.to()) && days.from().isBefore(billed.to()))
                        .isPresent();
    }
}
