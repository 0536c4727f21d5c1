package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.DerivationCodec;
import dev.settle.adapter.persistence.json.RuleSet;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.invoicing.Document;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Issued documents on their way into the tables. */
final class DocumentRows {
    private final CopyRows documents = new CopyRows(
            "document",
            "account_id, number, seq, occasion_kind, occasion_day, occasion_through,"
                    + " kind, day, currency, total, credit_used, due, covers_to");
    private final CopyRows numbers = new CopyRows("document_number", "seller_id, number, account_id");
    private final CopyRows lines = new CopyRows(
            "document_line",
            "account_id, number, line, subscription_id, sku, text, quantity, from_day, to_day, minor,"
                    + " corrects_number, corrects_line, rule_set_id, derivation");
    private final RuleSets.Referred rules;

    DocumentRows(RuleSets.Referred rules) {
        this.rules = rules;
    }

    void add(String seller, Document document) {
        Draft content = document.content();
        documents
                .text(document.account())
                .text(document.number())
                .bigint(document.seq())
                .text(document.occasion().kind().name())
                .date(document.occasion().day())
                .bigint(document.occasion().through())
                .text(content.kind().name())
                .date(content.date())
                .text(content.total().currency().getCurrencyCode())
                .bigint(content.total().minorUnits())
                .bigint(content.creditUsed().minorUnits())
                .bigint(content.due().minorUnits())
                .date(coversTo(content))
                .end();
        numbers.text(seller).text(document.number()).text(document.account()).end();
        int position = 0;
        for (DraftLine line : content.lines()) {
            add(seller, document, ++position, line);
        }
    }

    void send(Handle handle) {
        rules.send(handle);
        documents.send(handle);
        lines.send(handle);
        numbers.send(handle);
    }

    private void add(String seller, Document document, int position, DraftLine line) {
        lines.text(document.account())
                .text(document.number())
                .smallint(position)
                .text(line.subscription())
                .text(line.sku())
                .text(line.text())
                .bigint(line.quantity())
                .date(line.period().map(Period::from))
                .date(line.period().map(Period::to))
                .bigint(line.amount().minorUnits())
                .text(line.corrects().map(LineRef::document))
                .smallint(line.corrects().map(LineRef::line))
                .bigint(rules.id(seller, RuleSet.of(line.derivation())))
                .text(DerivationCodec.write(line))
                .end();
    }

    private static Optional<LocalDate> coversTo(Draft content) {
        return content.lines().stream()
                .filter(line ->
                        line.amount().isPositive() && line.subscription().isPresent())
                .flatMap(line -> line.period().stream())
                .map(Period::to)
                .max(Comparator.naturalOrder());
    }
}
