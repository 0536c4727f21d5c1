package dev.settle.domain.billing.sentence;

import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Term;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says in one sentence how an amount came about: {@code 2 seats of MAILBOX given back: 2 x 10.00 x 21/31 days
 * [2025-03-11, 2025-04-01) = 420/31; owed before 30.00, after 16.45 -> -13.55, HALF_UP}. An exact number of minor units
 * is written as an amount, anything else as a fraction; an arrow is where it was rounded.
 */
public final class Sentences {
    private static final Map<String, Words> LANGUAGES = Map.of("en", new English());

    private final Words words;

    private Sentences(Words words) {
        this.words = words;
    }

    /** In the reader's language, or in English where we have no words for it. */
    public static Sentences in(Locale reader) {
        return new Sentences(LANGUAGES.getOrDefault(reader.getLanguage(), new English()));
    }

    /** How a line came to its amount. */
    public String of(DraftLine line) {
        Derivation derivation = line.derivation();
        return switch (derivation.formula()) {
            case OWED, CHANGE ->
                derivation.term().map(term -> timed(line, term)).orElseThrow();
            case SETUP_FEE -> setupFee(line);
            case GIVEN -> given(line);
            case FORFEIT -> forfeited(line);
        };
    }

    /** What became of the sum of a document's lines. */
    public String of(Draft document) {
        List<String> parts = new ArrayList<>();
        parts.add(words.total(document.lines().size(), document.total().toPlain()));
        if (document.total().isNegative()) {
            parts.add(words.toCredit(document.total().negate().toPlain()));
        }
        if (document.creditUsed().isPositive()) {
            parts.add(words.paidByCredit(document.creditUsed().toPlain()));
        }
        if (!document.total().isNegative()) {
            parts.add(words.due(document.due().toPlain()));
        }
        return String.join("; ", parts);
    }

    private String setupFee(DraftLine line) {
        return line.corrects().isEmpty()
                ? words.setupFee(
                        line.sku(), unlimited(line.derivation(), line.amount().currency()))
                : words.setupFeeGivenBack(
                                line.sku(),
                                unlimited(line.derivation(), line.amount().currency()))
                        + limit(line)
                        + origin(line);
    }

    private String given(DraftLine line) {
        return line.corrects().isEmpty()
                ? words.charged(
                        line.sku(),
                        line.text(),
                        unlimited(line.derivation(), line.amount().currency()))
                : words.credited(
                                line.sku(),
                                line.text(),
                                unlimited(line.derivation(), line.amount().currency()))
                        + limit(line)
                        + origin(line);
    }

    private String forfeited(DraftLine line) {
        Resolved<?> rule = line.derivation().rules().get(0);
        return words.forfeited(
                rule.parameter().key(), rule.printed(), line.amount().toPlain());
    }

    private String timed(DraftLine line, Term term) {
        Derivation derivation = line.derivation();
        Currency currency = line.amount().currency();
        StringBuilder sentence = new StringBuilder(seats(line, term)).append(": ");
        sentence.append(product(derivation, term)).append(" = ").append(magnitude(term.exact(), currency));
        if (derivation.formula() == Derivation.Formula.CHANGE
                || !derivation.before().isZero()) {
            sentence.append("; ")
                    .append(words.owed(
                            rounded(derivation.before(), derivation, currency),
                            rounded(derivation.after(), derivation, currency)))
                    .append(arrow(derivation, currency));
        } else if (!isWhole(derivation.after())) {
            sentence.append(arrow(derivation, currency));
        }
        return sentence.append(limit(line)).append(origin(line)).toString();
    }

    private String seats(DraftLine line, Term term) {
        if (line.derivation().formula() == Derivation.Formula.OWED) {
            return words.seats(line.quantity(), term.sku());
        }
        return term.seats() < 0
                ? words.seatsGivenBack(line.quantity(), term.sku())
                : words.seatsAdded(line.quantity(), term.sku());
    }

    private String product(Derivation derivation, Term term) {
        List<String> factors = new ArrayList<>();
        factors.add(Math.abs(term.seats()) + " x " + term.price().toPlain());
        if (!term.discounted().equals(Fraction.ONE)) {
            factors.add(words.discounted(term.discounted()));
        }
        if (term.days() == term.of()) {
            factors.add(words.wholePeriod(term.billed()));
        } else if (hasThirtyDayMonths(derivation)) {
            factors.add(words.partOfThirtyDayMonths(term.days(), term.of(), term.billed()));
        } else {
            factors.add(words.partOfPeriod(term.days(), term.of(), term.billed()));
        }
        return String.join(" ", factors);
    }

    /** To what was left to give back the amount was cut. */
    private String limit(DraftLine line) {
        return line.derivation().limited()
                ? ", " + words.limitedTo(line.amount().toPlain())
                : "";
    }

    private String origin(DraftLine line) {
        Optional<LineRef> corrects = line.corrects();
        return corrects.map(line.amount().isPositive() ? words::corrects : words::givenBackFrom)
                .map(part -> "; " + part)
                .orElse("");
    }

    private static boolean hasThirtyDayMonths(Derivation derivation) {
        return derivation.rules().stream()
                .anyMatch(rule -> rule.parameter().equals(BillingParameters.DENOMINATOR)
                        && rule.value() == BillingParameters.Denominator.FIXED_30);
    }

    private static String arrow(Derivation derivation, Currency currency) {
        boolean exact = isWhole(derivation.before()) && isWhole(derivation.after());
        return " -> " + unlimited(derivation, currency) + (exact ? "" : ", " + derivation.rounding());
    }

    /** The amount before anything limited it. */
    private static String unlimited(Derivation derivation, Currency currency) {
        long minor = derivation.after().round(derivation.rounding())
                - derivation.before().round(derivation.rounding());
        return Money.of(currency, minor).toPlain();
    }

    private static String rounded(Fraction minor, Derivation derivation, Currency currency) {
        return Money.of(currency, minor.round(derivation.rounding())).toPlain();
    }

    /** Without its sign: an amount where it is one, else a fraction of the currency's own unit, of however many digits. */
    private static String magnitude(Fraction minor, Currency currency) {
        Fraction size = minor.signum() < 0 ? minor.negate() : minor;
        if (isWhole(size)) {
            return Money.of(currency, size.numerator().longValueExact()).toPlain();
        }
        BigInteger under = size.denominator().multiply(BigInteger.TEN.pow(currency.getDefaultFractionDigits()));
        BigInteger common = size.numerator().gcd(under);
        return size.numerator().divide(common) + "/" + under.divide(common);
    }

    private static boolean isWhole(Fraction number) {
        return number.denominator().bitLength() == 1;
    }
}
