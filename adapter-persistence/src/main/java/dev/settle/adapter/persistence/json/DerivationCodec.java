package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The text of derivations, which stands on every line and so has to be short: what the line, its document or the rule
 * set say already is left out, as is what follows from the rest. An ordinary line's is {@code {"d":30,"e":[2],"p":1000}}.
 */
public final class DerivationCodec {
    /** What a line's own columns say. */
    public record Line(String sku, long quantity, Optional<Period> period, Currency currency) {
        static Line of(DraftLine line) {
            return new Line(
                    line.sku(), line.quantity(), line.period(), line.amount().currency());
        }
    }

    /**
     * @param f formula, when not OWED
     * @param p price in minor units; without it there is no term
     * @param c price's currency, when not the line's
     * @param s seats, when not the line's quantity
     * @param k SKU, when not the line's
     * @param b days billed, when not the line's
     * @param r days served, when not those billed
     * @param h whole period, when not those served
     * @param d days counted
     * @param o of so many, when not as many as counted
     * @param x discounted to, when not to all of it
     * @param w owed before, when not nothing
     * @param a owed after, when not what was owed before and the term
     * @param l limited
     * @param e entries
     */
    record Written(
            Optional<Derivation.Formula> f,
            Optional<Long> p,
            Optional<Currency> c,
            Optional<Long> s,
            Optional<String> k,
            Optional<Period> b,
            Optional<Period> r,
            Optional<Period> h,
            Optional<Long> d,
            Optional<Long> o,
            Optional<Fraction> x,
            Optional<Fraction> w,
            Optional<Fraction> a,
            Optional<Boolean> l,
            List<Long> e) {}

    private static final Shape<Written> SHAPE = Json.shape(Written.class);

    private DerivationCodec() {}

    /** @return the text in UTF-8 */
    public static byte[] write(DraftLine line) {
        return Json.bytes(out -> new DerivationText(out, line).write());
    }

    /** @throws IllegalArgumentException when the text is no derivation */
    public static Derivation read(byte[] utf8, Line line, RuleSet shared) {
        Written written = Json.parsed(utf8, SHAPE::read);
        Optional<Term> term = written.p().map(price -> term(written, price, line, shared));
        Fraction before = written.w().orElse(Fraction.ZERO);
        return new Derivation(
                written.f().orElse(Derivation.Formula.OWED),
                term,
                before,
                written.a().orElseGet(() -> after(before, term)),
                shared.rounding(),
                written.l().orElse(false),
                shared.rules(),
                written.e());
    }

    private static Term term(Written written, long price, Line line, RuleSet shared) {
        Period billed = written.b().or(line::period).orElse(Period.NO_DAYS);
        Period served = written.r().orElse(billed);
        long days = written.d().orElseThrow(() -> new Damaged("a term without days"));
        return new Term(
                written.s().orElse(line.quantity()),
                Money.of(written.c().orElse(line.currency()), price),
                billed,
                served,
                written.h().orElse(served),
                days,
                written.o().orElse(days),
                written.x().orElse(Fraction.ONE),
                written.k().orElse(line.sku()),
                shared.catalog());
    }

    /** Owed after, when nothing else is said. */
    static Fraction after(Fraction before, Optional<Term> term) {
        return term.filter(part -> part.of() != 0)
                .map(part -> part.addedTo(before))
                .orElse(before);
    }
}
