package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Node.Amount;
import dev.settle.application.invoicing.check.Node.Span;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A line for time: seats, price and share of a period, or what a fact changed about them. Reads and computes again. */
record TimeLine(Node line, String subscription, Node derivation, Node term, History account) {
    static TimeLine of(Node line, History account) {
        return new TimeLine(
                line,
                line.at("subscription").text(),
                line.at("derivation"),
                line.at("derivation").at("term"),
                account);
    }

    boolean isChange() {
        return derivation.at("formula").text().equals("CHANGE");
    }

    long seats() {
        return term.at("seats").number();
    }

    Span billed() {
        return term.at("billed").span();
    }

    Span served() {
        return term.at("served").span();
    }

    Span whole() {
        return term.at("whole").span();
    }

    /** The end of its period as it may have been before a change cut it short. */
    LocalDate end() {
        return (isChange() ? whole() : served()).to();
    }

    Span printed() {
        return line.at("period").span();
    }

    /** The last day that the line shows is before this one. */
    LocalDate shownTo() {
        return (isBefore() ? served() : billed()).to();
    }

    /** Whether the days that are billed are those before the period begins, of seats that are billed in full. */
    boolean isBefore() {
        return isByTime() && !billed().to().isAfter(served().from());
    }

    Amount amount() {
        return line.at("amount").amount();
    }

    boolean isOf(Node plan) {
        return plan.at("sku").value().equals(term.at("sku").value())
                && plan.at("catalogVersion").value().equals(term.at("catalog").value())
                && plan.find("price")
                        .filter(price -> price.at("amount")
                                .value()
                                .equals(term.at("price").value()))
                        .isPresent();
    }

    /** The entries that brought its seats, took them or moved them, and the plan's. */
    List<Long> entries() {
        return named().filter(seq -> !isAgreement(seq)).toList();
    }

    /** The entries of the agreements that discount it. */
    List<Long> agreements() {
        return named().filter(this::isAgreement).toList();
    }

    private Stream<Long> named() {
        return derivation.at("entries").each().stream().map(Node::number);
    }

    private boolean isAgreement(long seq) {
        return account.entry(seq).filter(fact -> fact.is("AgreementAccepted")).isPresent();
    }

    List<Answer> answers() {
        return derivation.at("rules").each().stream().map(Answer::of).toList();
    }

    /** The first answer to a parameter; empty when the line names none. */
    String answer(String parameter) {
        Optional<Answer> found = answers().stream()
                .filter(answer -> answer.parameter().equals(parameter))
                .findFirst();
        return found.map(Answer::value).orElse("");
    }

    boolean isByTime() {
        return answer("billing.quantityBasis").equals("TIME_WEIGHTED");
    }

    /** The count that was billed: the one policy names, unless policy adopts one that differs as the period begins. */
    String source(History subscription, Set<Long> known) {
        String named = answer("billing.quantitySource");
        if (!answer("reconcile.drift").equals("ADOPT")) {
            return named;
        }
        LocalDate day = served().from();
        long billed = Lots.count(Lots.of(subscription, known, named), day);
        return Stream.of("PURCHASED", "PROVISIONED", "REPORTED")
                .filter(other -> !other.equals(named))
                .filter(other -> Lots.isKept(subscription, known, other, day))
                .filter(other -> Lots.count(Lots.of(subscription, known, other), day) != billed)
                .findFirst()
                .orElse(named);
    }

    /** What the amount is before anything limits it. */
    long owed() {
        String mode = derivation.at("rounding").text();
        BigInteger before = derivation.at("before").exact().rounded(mode);
        return derivation.at("after").exact().rounded(mode).subtract(before).longValueExact();
    }

    /** Numbers that follow from other numbers of the line. */
    void checkArithmetic(Findings findings) {
        boolean thirty = answer("proration.denominator").equals("FIXED_30");
        long whole = Math.max(1, Periods.days(whole(), thirty));
        findings.same(term.at("days"), billed().equals(whole()) ? whole : Periods.days(billed(), thirty));
        findings.same(term.at("of"), whole);
        findings.unless(
                !billed().from().isBefore(whole().from())
                        && !billed().to().isAfter(whole().to())
                        && billed().from().isBefore(billed().to()),
                term.at("billed"),
                "lies outside its period");
        findings.unless(
                !isByTime() || !printed().from().isBefore(served().from()),
                term.at("served"),
                "the days on the line lie outside it");
        Exact exact = Exact.of(term.at("days").number(), term.at("of").number())
                .times(term.at("discounted").exact())
                .times(Exact.of(term.at("price").amount().minor()))
                .times(Exact.of(seats()));
        Exact before = derivation.at("before").exact();
        findings.same(derivation.at("after"), before.plus(exact).toString());
        findings.same(derivation.at("rounding"), answer("money.rounding"));
        findings.same(line.at("quantity"), Math.abs(seats()));
        findings.same(line.at("text"), "");
        findings.same(line.at("sku"), term.at("sku").text());
        findings.same(term.at("price").at("currency"), amount().currency());
        findings.same(derivation.at("limited"), amount().minor() != owed());
        findings.unless(
                amount().minor() != 0 || term.at("discounted").text().equals("0"),
                line.at("amount").at("minor"),
                "nothing is printed that costs nothing");
    }
}
