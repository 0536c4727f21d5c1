package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.CoveredDays;
import dev.settle.adapter.persistence.json.DerivationCodec;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.invoicing.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Issued documents on their way into the tables. */
final class DocumentRows {
    private static final String DOCUMENT = "account_id, number, seq, occasion_kind, occasion_day, occasion_through,"
            + " kind, day, currency, total, credit_used, due, covers_to";
    private static final String NUMBER = "seller_id, number, account_id";
    private static final String LINE =
            "account_id, number, line, subscription_id, sku, text, quantity, from_day, to_day,"
                    + " minor, corrects_number, corrects_line, rule_set_id, derivation";

    private final Handle handle;
    private final ByteBuffer buffer;
    private final Collection<Writing> writings;
    private final RuleSets.Referred rules;

    private DocumentRows(Handle handle, ByteBuffer buffer, Collection<Writing> writings, RuleSets.Referred rules) {
        this.handle = handle;
        this.buffer = buffer;
        this.writings = writings;
        this.rules = rules;
    }

    static void copy(Handle handle, ByteBuffer buffer, Collection<Writing> writings, RuleSets.Referred rules) {
        DocumentRows documents = new DocumentRows(handle, buffer, writings, rules);
        documents.each("document", DOCUMENT, (rows, writing, document) -> head(rows, document));
        documents.each("document_line", LINE, documents::lines);
        documents.each(
                "document_number",
                NUMBER,
                (rows, writing, document) -> rows.text(writing.seller())
                        .text(document.number())
                        .text(document.account())
                        .end());
        rules.send(handle);
    }

    private interface Rows {
        void add(CopyRows rows, Writing writing, Document document);
    }

    private void each(String table, String columns, Rows each) {
        CopyRows.copy(handle, buffer, table, columns, rows -> {
            for (Writing writing : writings) {
                writing.documents().forEach(document -> each.add(rows, writing, document));
            }
        });
    }

    private static void head(CopyRows rows, Document document) {
        Draft content = document.content();
        rows.text(document.account())
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
                .date(CoveredDays.end(content))
                .end();
    }

    private void lines(CopyRows rows, Writing writing, Document document) {
        byte[] account = CopyRows.utf8(document.account());
        byte[] number = CopyRows.utf8(document.number());
        int position = 0;
        for (DraftLine line : document.content().lines()) {
            rows.bytes(account)
                    .bytes(number)
                    .smallint(++position)
                    .text(line.subscription())
                    .text(line.sku())
                    .text(line.text())
                    .bigint(line.quantity())
                    .date(line.period().map(Period::from))
                    .date(line.period().map(Period::to))
                    .bigint(line.amount().minorUnits())
                    .text(line.corrects().map(LineRef::document))
                    .smallint(line.corrects().map(LineRef::line))
                    .bigint(rules.id(writing.seller(), line.derivation()))
                    .bytes(DerivationCodec.write(line))
                    .end();
        }
    }
}
