package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import java.io.IOException;
import java.util.Currency;
import java.util.Optional;

/**
 * Writes what {@link DerivationCodec.Written} reads, field by field without making one: five for every invoice are worth
 * it. A field is left out where it says what is read in its place.
 */
final class DerivationText {
    private static final Shape<Fraction> FRACTION = Json.shape(Fraction.class);
    private static final Shape<Period> PERIOD = Json.shape(Period.class);
    private static final Shape<Currency> CURRENCY = Json.shape(Currency.class);

    private final JsonGenerator out;
    private final DraftLine line;
    private final Derivation derivation;

    DerivationText(JsonGenerator out, DraftLine line) {
        this.out = out;
        this.line = line;
        this.derivation = line.derivation();
    }

    /** In the order of the fields' names. */
    void write() throws IOException {
        Optional<Term> term = derivation.term();
        Fraction before = derivation.before();
        out.writeStartObject();
        unless(DerivationCodec.after(before, term), "a", FRACTION, derivation.after());
        if (term.isPresent()) {
            writeWith(term.get());
        } else {
            writeEntries();
            writeFormula();
            writeLimited();
            unless(Fraction.ZERO, "w", FRACTION, before);
        }
        out.writeEndObject();
    }

    private void writeWith(Term term) throws IOException {
        unless(line.period().orElse(Period.NO_DAYS), "b", PERIOD, term.billed());
        unless(line.amount().currency(), "c", CURRENCY, term.price().currency());
        out.writeNumberField("d", term.days());
        writeEntries();
        writeFormula();
        unless(term.served(), "h", PERIOD, term.whole());
        unless(line.sku(), "k", Texts.plain(), term.sku());
        writeLimited();
        unless(term.days(), "o", term.of());
        out.writeNumberField("p", term.price().minorUnits());
        unless(term.billed(), "r", PERIOD, term.served());
        unless(line.quantity(), "s", term.seats());
        unless(Fraction.ZERO, "w", FRACTION, derivation.before());
        unless(Fraction.ONE, "x", FRACTION, term.discounted());
    }

    private void writeEntries() throws IOException {
        if (!derivation.entries().isEmpty()) {
            out.writeArrayFieldStart("e");
            for (long entry : derivation.entries()) {
                out.writeNumber(entry);
            }
            out.writeEndArray();
        }
    }

    private void writeFormula() throws IOException {
        if (derivation.formula() != Derivation.Formula.OWED) {
            out.writeStringField("f", derivation.formula().name());
        }
    }

    private void writeLimited() throws IOException {
        if (derivation.limited()) {
            out.writeBooleanField("l", true);
        }
    }

    private <T> void unless(T said, String name, Shape<T> shape, T value) throws IOException {
        if (!value.equals(said)) {
            out.writeFieldName(name);
            shape.write(out, value);
        }
    }

    private void unless(long said, String name, long value) throws IOException {
        if (value != said) {
            out.writeNumberField(name, value);
        }
    }
}
