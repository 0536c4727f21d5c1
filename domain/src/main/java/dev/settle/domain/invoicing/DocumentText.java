package dev.settle.domain.invoicing;

import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import java.util.stream.Collectors;

/** A document's canonical text: one line of text for its head and for each of its lines; what its hash is taken of. */
final class DocumentText {
    private DocumentText() {}

    static String of(Document document) {
        var content = document.content();
        StringBuilder text = new StringBuilder(String.join(
                "|",
                document.account(),
                document.number(),
                content.kind().word(),
                content.date().toString(),
                content.total().toString(),
                content.creditUsed().toPlain(),
                content.due().toPlain()));
        content.lines().forEach(line -> text.append('\n').append(of(line)));
        return text.toString();
    }

    private static String of(DraftLine line) {
        return String.join(
                "|",
                line.subscription().orElse(""),
                line.sku(),
                line.text(),
                Long.toString(line.quantity()),
                line.period().map(Object::toString).orElse(""),
                line.amount().toPlain(),
                line.corrects().map(LineRef::toString).orElse(""),
                of(line.derivation()));
    }

    private static String of(Derivation derivation) {
        String rules = derivation.rules().stream()
                .map(rule -> rule.parameter().key() + "=" + rule.printed() + "@" + rule.level() + "@" + rule.version())
                .collect(Collectors.joining(","));
        String term = derivation
                .term()
                .map(part -> "%d*%s*%d/%d*%s %s %s"
                        .formatted(
                                part.seats(),
                                part.price().toPlain(),
                                part.days(),
                                part.of(),
                                part.discounted(),
                                part.billed(),
                                part.catalog()))
                .orElse("");
        return String.join(
                "|",
                derivation.formula().name(),
                term,
                derivation.before().toString(),
                derivation.after().toString(),
                derivation.rounding().name(),
                Boolean.toString(derivation.limited()),
                rules,
                derivation.entries().toString());
    }
}
