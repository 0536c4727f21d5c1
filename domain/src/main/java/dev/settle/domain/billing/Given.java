package dev.settle.domain.billing;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.money.CurrencyMismatch;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An amount that somebody named becomes a line: a charge as it is, a credit on the line it gives back from. */
record Given(Book book, OneOff oneOff) {
    /** What an occasion that is one decision bills. */
    static Given by(Book book, Occasion occasion) {
        return book.charges().stream()
                .filter(charge -> charge.seq() == occasion.through())
                .findFirst()
                .map(charge -> new Given(book, charge))
                .orElseThrow(() -> new IllegalStateException("entry " + occasion.through() + " gives no amount"));
    }

    /**
     * @throws NotFound         {@code LINE_UNKNOWN} when the line that a credit names charges nothing
     * @throws CurrencyMismatch when it charges another currency
     * @throws InvalidInput     {@code NOTHING_COVERED} when no line in that currency covers the day of a credit
     * @throws RuleViolation    {@code CREDIT_EXCEEDS_LINE} when less is left of every such line
     */
    DraftLine line() {
        return oneOff.isCredit() ? credit() : line(Optional.empty(), oneOff.id());
    }

    /** On the latest of the lines it may be meant for that has so much left. */
    private DraftLine credit() {
        List<CoveredLine> meant = oneOff.corrects()
                .map(this::named)
                .orElseGet(() -> covering(oneOff.covers().orElseThrow()));
        Money wanted = oneOff.amount().negate();
        CoveredLine line = meant.stream()
                .filter(covered -> covered.creditable().compareTo(wanted) >= 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> exceeds(meant, wanted));
        return line(line.subscription(), line.sku()).correcting(line, oneOff.amount(), false);
    }

    private List<CoveredLine> named(LineRef line) {
        List<CoveredLine> named = book.coverage().stream()
                .filter(covered -> covered.line().equals(line))
                .toList();
        if (named.isEmpty()) {
            throw new NotFound(
                    "LINE_UNKNOWN",
                    "Account %s was charged nothing on line %s"
                            .formatted(book.account().id(), line),
                    "corrects",
                    line.toString(),
                    "Name a line of one of its documents that charges something.");
        }
        return named;
    }

    private List<CoveredLine> covering(LocalDate day) {
        List<CoveredLine> covering = book.coverage().stream()
                .filter(line -> line.isOf(oneOff.id())
                        && line.amount().currency().equals(oneOff.amount().currency())
                        && line.period().filter(days -> days.contains(day)).isPresent())
                .toList();
        if (covering.isEmpty()) {
            throw new InvalidInput(
                    "NOTHING_COVERED",
                    "No line of %s in %s covers %s"
                            .formatted(oneOff.id(), oneOff.amount().currency(), day),
                    "day",
                    day.toString(),
                    "Name a day that was billed in %s."
                            .formatted(oneOff.amount().currency()));
        }
        return covering;
    }

    private static RuleViolation exceeds(List<CoveredLine> covering, Money wanted) {
        CoveredLine most = covering.stream()
                .max(Comparator.comparing(CoveredLine::creditable))
                .orElseThrow();
        return new RuleViolation(
                "CREDIT_EXCEEDS_LINE",
                "Line %s has %s left to give back, not %s".formatted(most.line(), most.creditable(), wanted),
                "amount",
                wanted.toPlain(),
                "Give back at most " + most.creditable().toPlain() + ".");
    }

    private DraftLine line(Optional<String> subscription, String sku) {
        Derivation derivation = new Derivation(
                Derivation.Formula.GIVEN,
                Optional.empty(),
                Fraction.ZERO,
                Fraction.of(oneOff.amount().minorUnits()),
                RoundingMode.HALF_UP,
                false,
                List.of(),
                List.of(oneOff.seq()));
        return new DraftLine(
                subscription, sku, oneOff.text(), 1, Optional.empty(), oneOff.amount(), Optional.empty(), derivation);
    }
}
