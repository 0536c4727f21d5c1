package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Charges.Charge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows where the credits of one document come from: each is given back from the latest charge for its days, as far as
 * that goes, then from the one before, and last from charges for other days of its period.
 */
final class Credits {
    private final String document;
    private final Charges charges;
    private final Findings findings;
    private List<Object> owed = List.of();
    private long rest;

    Credits(String document, Charges charges, Findings findings) {
        this.document = document;
        this.charges = charges;
        this.findings = findings;
    }

    /** @param from charges that ended by then may not have been looked at */
    void take(TimeLine line, boolean correction, LocalDate from) {
        if (line.owed() < 0) {
            giveBack(line, from);
        } else {
            correct(line, correction, from);
        }
    }

    private void giveBack(TimeLine line, LocalDate from) {
        List<Object> own = Stream.of("term", "before", "after", "entries")
                .map(part -> line.derivation().at(part).value())
                .toList();
        if (rest == 0 || !owed.equals(own)) {
            rest = -line.owed();
        }
        owed = own;
        Node amount = line.line().at("amount").at("minor");
        Node reference = line.line().at("corrects");
        Optional<Charge> sure = creditable(line, from);
        Optional<Charge> named = charges.at(reference)
                .filter(charge -> charge.left() > 0
                        && charge.covers(
                                line.subscription(),
                                sure.isPresent() ? line.printed() : line.whole(),
                                line.amount().currency()));
        boolean right = named.isPresent()
                && (sure.isEmpty() || sure.equals(named) || named.get().isOverBy(from));
        findings.unless(
                right,
                reference,
                "the line to give back from is " + sure.map(Object::toString).orElse("none"));
        named.ifPresent(charge -> {
            long most = Math.min(rest, charge.left());
            long given = -amount.number();
            findings.unless(given == most, amount, most + " can be given back from " + charge);
            charge.giveBack(given);
            rest -= most;
        });
    }

    private void correct(TimeLine line, boolean correction, LocalDate from) {
        findings.same(line.line().at("amount").at("minor"), line.owed());
        Optional<Charge> sure = correction
                ? charges.corrected(
                        document,
                        line.subscription(),
                        line.printed(),
                        line.amount().currency(),
                        from)
                : Optional.empty();
        Optional<Node> reference = line.line().find("corrects");
        Optional<Charge> named = reference.flatMap(charges::at);
        boolean right = reference.isEmpty()
                ? sure.isEmpty()
                : named.isPresent()
                        && correction
                        && (named.equals(sure)
                                || named.get().isOf(line.subscription())
                                        && named.get().isOverBy(from));
        findings.unless(
                right,
                reference.orElse(line.line()),
                "the line it corrects is " + sure.map(Object::toString).orElse("none"));
    }

    private Optional<Charge> creditable(TimeLine line, LocalDate from) {
        return charges.creditable(
                document, line.subscription(), line.printed(), line.amount().currency(), from);
    }
}
