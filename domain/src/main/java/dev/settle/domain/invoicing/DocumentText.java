package dev.settle.domain.invoicing;

import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document's canonical text, which its hash is taken of: one row for its head, then for each line one of what it says
 * and one of how it came about. Fields are set apart by bars; bars, backslashes and line ends within them are escaped,
 * so that no two documents have the same text.
 */
final class DocumentText {
    private DocumentText() {}

    static String of(Document document) {
        Draft content = document.content();
        List<String> rows = new ArrayList<>();
        rows.add(row(
                document.account(),
                document.number(),
                content.kind().word(),
                content.date(),
                content.total(),
                content.creditUsed(),
                content.due()));
        for (DraftLine line : content.lines()) {
            rows.add(printed(line));
            rows.add(derived(line.derivation()));
        }
        return String.join("\n", rows);
    }

    private static String printed(DraftLine line) {
        return row(
                line.subscription().orElse(""),
                line.sku(),
                line.text(),
                line.quantity(),
                line.period().map(Period::toString).orElse(""),
                line.amount(),
                line.corrects().map(Object::toString).orElse(""));
    }

    private static String derived(Derivation derivation) {
        List<Object> fields = new ArrayList<>();
        fields.add(derivation.formula());
        derivation.term().ifPresent(term -> fields.addAll(operands(term)));
        fields.addAll(List.of(derivation.before(), derivation.after(), derivation.rounding(), derivation.limited()));
        derivation
                .rules()
                .forEach(rule ->
                        fields.addAll(List.of(rule.parameter().key(), rule.printed(), rule.level(), rule.version())));
        fields.addAll(derivation.entries());
        return row(fields.toArray());
    }

    private static List<Object> operands(Term term) {
        return List.of(
                term.seats(),
                term.price(),
                term.billed(),
                term.served(),
                term.whole(),
                term.days(),
                term.of(),
                term.discounted(),
                term.sku(),
                term.catalog());
    }

    private static String row(Object... fields) {
        return List.of(fields).stream()
                .map(field -> field.toString()
                        .replace("\\", "\\\\")
                        .replace("|", "\\b")
                        .replace("\n", "\\n"))
                .collect(Collectors.joining("|"));
    }
}
