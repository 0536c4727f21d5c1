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
    private static final int USUAL_LENGTH = 4_096;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private boolean first = true;
    private List<Resolved<?>> rules = List.of();

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
        field(content.kind().word());
        field(content.date());
        field(content.total());
        field(content.creditUsed());
        field(content.due());
    }

    private void printed(DraftLine line) {
        row();
        field(line.subscription().orElse(""));
        field(line.sku());
        field(line.text());
        field(line.quantity());
        field(line.period().map(Period::toString).orElse(""));
        field(line.amount());
        field(line.corrects().map(Object::toString).orElse(""));
    }

    private void derived(Derivation derivation) {
        row();
        field(derivation.formula());
        derivation.term().ifPresent(this::operands);
        field(derivation.before());
        field(derivation.after());
        field(derivation.rounding());
        field(derivation.limited());
        rules(derivation.rules());
        derivation.entries().forEach(this::field);
    }

    /** Most lines are under the rules of the line before, and say so with one sign. */
    private void rules(List<Resolved<?>> named) {
        if (named.equals(rules)) {
            field("=");
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
        field(term.seats());
        field(term.price());
        field(term.billed());
        field(term.served());
        field(term.whole());
        field(term.days());
        field(term.of());
        field(term.discounted());
        field(term.sku());
        field(term.catalog());
    }

    private void row() {
        text.append('\n');
        first = true;
    }

    private void field(Object value) {
        if (!first) {
            text.append('|');
        }
        first = false;
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '|' -> text.append("\\b");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
    }
}
