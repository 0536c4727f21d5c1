package dev.settle.domain.invoicing;

import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.policy.Resolved;
import java.util.List;

/**
 * A document's canonical text, which its hash is taken of: one row for its head, then for each line one of what it says
 * and one of how it came about. Fields are set apart by bars; bars, backslashes and line ends within them are escaped,
 * so that no two documents have the same text.
 */
final class DocumentText {
    private static final int USUAL_LENGTH = 2_048;
    private static final String NO_DAYS_TEXT = Period.NO_DAYS.toString();

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private boolean first = true;
    private List<Resolved<?>> rules = List.of();
    private Period lastDays = Period.NO_DAYS;
    private String lastDaysText = NO_DAYS_TEXT;

    private DocumentText() {}

    static String of(Document document) {
        DocumentText text = new DocumentText();
        text.head(document);
        for (DraftLine line : document.content().lines()) {
            text.printed(line);
            text.derived(line.derivation());
        }
        return text.text.toString();
    }

    private void head(Document document) {
        Draft content = document.content();
        field(document.account());
        field(document.number());
        bare(content.kind().word());
        bare(content.date());
        bare(content.total());
        bare(content.creditUsed());
        bare(content.due());
    }

    private void printed(DraftLine line) {
        row();
        field(line.subscription().orElse(""));
        field(line.sku());
        field(line.text());
        number(line.quantity());
        if (line.period().isPresent()) {
            days(line.period().get());
        } else {
            bare("");
        }
        bare(line.amount());
        field(line.corrects().map(Object::toString).orElse(""));
    }

    private void derived(Derivation derivation) {
        row();
        bare(derivation.formula());
        derivation.term().ifPresent(this::operands);
        bare(derivation.before());
        bare(derivation.after());
        bare(derivation.rounding());
        bare(derivation.limited());
        rules(derivation.rules());
        derivation.entries().forEach(this::number);
    }

    /** Most lines are under the rules of the line before, and say so with one sign. */
    private void rules(List<Resolved<?>> named) {
        if (named.equals(rules)) {
            bare("=");
        } else {
            for (Resolved<?> rule : named) {
                field(rule.parameter().key());
                field(rule.printed());
                field(rule.level());
                field(rule.version());
            }
            rules = named;
        }
    }

    private void operands(Term term) {
        number(term.seats());
        bare(term.price());
        days(term.billed());
        days(term.served());
        days(term.whole());
        number(term.days());
        number(term.of());
        bare(term.discounted());
        field(term.sku());
        field(term.catalog());
    }

    /** Most periods of a document are the one before. */
    private void days(Period period) {
        if (!period.equals(lastDays)) {
            lastDays = period;
            lastDaysText = period.toString();
        }
        bare(lastDaysText);
    }

    private void row() {
        text.append('\n');
        first = true;
    }

    private void field(String value) {
        next().append(isPlain(value) ? value : escaped(value));
    }

    /** What is printed without bars, backslashes and line ends. */
    private void bare(Object value) {
        next().append(value);
    }

    private void number(long value) {
        next().append(value);
    }

    private StringBuilder next() {
        if (!first) {
            text.append('|');
        }
        first = false;
        return text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '\\' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\b").replace("\n", "\\n");
    }
}
