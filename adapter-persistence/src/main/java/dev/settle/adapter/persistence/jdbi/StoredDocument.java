package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.CoveredDays;
import dev.settle.adapter.persistence.json.DerivationCodec;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document's rows as they stand, and the document they make: whatever is wrong with one is told of that one alone. */
record StoredDocument(String account, Head head, List<Line> lines, RuleSets ruleSets) {
    static final String HEAD = "number, seq, occasion_kind, occasion_day, occasion_through, kind, day, currency, total,"
            + " credit_used, due, covers_to";
    static final String LINE = "number, line, subscription_id, sku, text, quantity, from_day, to_day, minor,"
            + " corrects_number, corrects_line, derivation, rule_set_id, content";

    record Head(
            String number,
            long seq,
            String occasionKind,
            LocalDate occasionDay,
            long occasionThrough,
            String kind,
            LocalDate day,
            String currency,
            long total,
            long creditUsed,
            long due,
            Optional<LocalDate> coversTo) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getString("number"),
                    row.getLong("seq"),
                    row.getString("occasion_kind"),
                    row.getObject("occasion_day", LocalDate.class),
                    row.getLong("occasion_through"),
                    row.getString("kind"),
                    row.getObject("day", LocalDate.class),
                    row.getString("currency"),
                    row.getLong("total"),
                    row.getLong("credit_used"),
                    row.getLong("due"),
                    Optional.ofNullable(row.getObject("covers_to", LocalDate.class)));
        }

        Money money(long minor) {
            return Money.of(Currency.getInstance(currency), minor);
        }
    }

    /** @param content of the rule set; none when there is no such set */
    record Line(
            String number,
            int line,
            Optional<String> subscription,
            String sku,
            String text,
            long quantity,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            long minor,
            Optional<String> correctsNumber,
            Optional<Integer> correctsLine,
            byte[] derivation,
            long ruleSet,
            Optional<String> content) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getString("number"),
                    row.getInt("line"),
                    text(row, "subscription_id"),
                    row.getString("sku"),
                    row.getString("text"),
                    row.getLong("quantity"),
                    Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                    Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                    row.getLong("minor"),
                    text(row, "corrects_number"),
                    Optional.ofNullable(row.getObject("corrects_line", Integer.class)),
                    row.getBytes("derivation"),
                    row.getLong("rule_set_id"),
                    text(row, "content"));
        }

        private static Optional<String> text(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }
    }

    /** The rows are anybody's to change, so anything may be thrown by what they are made into. */
    Stored stored() {
        try {
            Document document = document();
            return new Stored(head.number(), head.seq(), Optional.of(document), damage(document));
        } catch (RuntimeException unreadable) {
            return new Stored(
                    head.number(), head.seq(), Optional.empty(), Optional.of("cannot be read: " + reason(unreadable)));
        }
    }

    private Document document() {
        Occasion occasion =
                new Occasion(Occasion.Kind.valueOf(head.occasionKind()), head.occasionDay(), head.occasionThrough());
        Draft content = new Draft(
                Draft.Kind.valueOf(head.kind()),
                head.day(),
                head.money(head.total()),
                head.money(head.creditUsed()),
                head.money(head.due()),
                lines.stream().map(this::line).toList());
        return new Document(account, head.number(), head.seq(), occasion, content);
    }

    private DraftLine line(Line line) {
        Optional<Period> period = line.from()
                .map(from -> new Period(from, line.to().orElseThrow(() -> damaged(line, "begins and has no end"))));
        Money amount = head.money(line.minor());
        String content = line.content().orElseThrow(() -> damaged(line, "has no rule set"));
        return new DraftLine(
                line.subscription(),
                line.sku(),
                line.text(),
                line.quantity(),
                period,
                amount,
                line.correctsNumber()
                        .map(number -> new LineRef(number, line.correctsLine().orElse(0))),
                DerivationCodec.read(
                        line.derivation(),
                        new DerivationCodec.Line(line.sku(), line.quantity(), period, amount.currency()),
                        ruleSets.read(line.ruleSet(), content)));
    }

    /** What a document does not say, but others rely on. */
    private Optional<String> damage(Document document) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.line() != i + 1) {
                return Optional.of("line %d stands in the place of line %d".formatted(line.line(), i + 1));
            } else if (line.from().isPresent() != line.to().isPresent()
                    || line.correctsNumber().isPresent() != line.correctsLine().isPresent()) {
                return Optional.of("line %d is there by half".formatted(line.line()));
            }
        }
        Optional<LocalDate> coversTo = CoveredDays.end(document.content());
        return head.coversTo().equals(coversTo)
                ? Optional.empty()
                : Optional.of("is noted to cover days up to %s, but covers them up to %s"
                        .formatted(day(head.coversTo()), day(coversTo)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(last -> last.equals(LocalDate.MAX) ? "the end of time" : last.toString())
                .orElse("none");
    }

    private static IllegalArgumentException damaged(Line line, String damage) {
        return new IllegalArgumentException("line %d %s".formatted(line.line(), damage));
    }

    private static String reason(RuntimeException unreadable) {
        @Nullable String message = unreadable.getMessage();
        return message == null ? unreadable.getClass().getSimpleName() : message;
    }
}
