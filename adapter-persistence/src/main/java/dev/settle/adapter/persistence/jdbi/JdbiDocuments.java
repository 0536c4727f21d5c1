package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.DerivationCodec;
import dev.settle.application.invoicing.port.out.Documents;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class JdbiDocuments implements Documents {
    private static final String HEADS = """
            select number, seq, occasion_kind, occasion_day, occasion_through, kind, day, currency, total, credit_used, due
              from document where account_id = :account\s""";

    private record Head(
            String number,
            long seq,
            Occasion occasion,
            Draft.Kind kind,
            LocalDate day,
            Currency currency,
            long total,
            long creditUsed,
            long due) {
        static Head of(ResultSet row) throws SQLException {
            Occasion occasion = new Occasion(
                    Occasion.Kind.valueOf(row.getString("occasion_kind")),
                    row.getObject("occasion_day", LocalDate.class),
                    row.getLong("occasion_through"));
            return new Head(
                    row.getString("number"),
                    row.getLong("seq"),
                    occasion,
                    Draft.Kind.valueOf(row.getString("kind")),
                    row.getObject("day", LocalDate.class),
                    Currency.getInstance(row.getString("currency")),
                    row.getLong("total"),
                    row.getLong("credit_used"),
                    row.getLong("due"));
        }

        Document with(String account, List<DraftLine> lines) {
            Draft content = new Draft(
                    kind,
                    day,
                    Money.of(currency, total),
                    Money.of(currency, creditUsed),
                    Money.of(currency, due),
                    lines);
            return new Document(account, number, seq, occasion, content);
        }
    }

    private final Session session;
    private final RuleSets ruleSets;

    JdbiDocuments(Session session, RuleSets ruleSets) {
        this.session = session;
        this.ruleSets = ruleSets;
    }

    @Override
    public Optional<Document> find(String account, String number) {
        return session
                .reading(handle -> documents(
                        handle,
                        account,
                        handle.createQuery(HEADS + "and number = :number").bind("number", number)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Document> list(String account, long afterSeq, int limit) {
        return session.reading(handle -> documents(
                handle,
                account,
                handle.createQuery(HEADS + "and seq > :after order by seq, currency limit :limit")
                        .bind("after", afterSeq)
                        .bind("limit", limit)));
    }

    @Override
    public Optional<String> accountOf(String seller, String number) {
        return session.reading(handle -> handle.createQuery(
                        "select account_id from document_number where seller_id = :seller and number = :number")
                .bind("seller", seller)
                .bind("number", number)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public long count(String seller) {
        return session.reading(
                handle -> handle.createQuery("select count(*) from document_number where seller_id = :seller")
                        .bind("seller", seller)
                        .mapTo(Long.class)
                        .one());
    }

    private List<Document> documents(Handle handle, String account, Query query) {
        List<Head> heads = query.bind("account", account)
                .map((row, context) -> Head.of(row))
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<String, Currency> currencies = new HashMap<>();
        heads.forEach(head -> currencies.put(head.number(), head.currency()));
        Map<String, List<DraftLine>> lines = lines(handle, account, currencies);
        return heads.stream()
                .map(head -> head.with(account, lines.getOrDefault(head.number(), List.of())))
                .toList();
    }

    private Map<String, List<DraftLine>> lines(Handle handle, String account, Map<String, Currency> currencies) {
        return handle.createQuery("""
                        select number, subscription_id, sku, text, quantity, from_day, to_day, minor,
                               corrects_number, corrects_line, derivation, rule_set_id, content
                          from account
                          join document_line using (account_id)
                          join rule_set on rule_set.seller_id = account.seller_id and rule_set.id = rule_set_id
                         where account_id = :account and number = any (:numbers)
                         order by number, line""")
                .bind("account", account)
                .bindArray("numbers", String.class, List.copyOf(currencies.keySet()))
                .reduceResultSet(new HashMap<>(), (lines, row, context) -> {
                    String number = row.getString("number");
                    lines.computeIfAbsent(number, first -> new ArrayList<>())
                            .add(line(row, Objects.requireNonNull(currencies.get(number))));
                    return lines;
                });
    }

    private DraftLine line(ResultSet row, Currency currency) throws SQLException {
        LocalDate to = row.getObject("to_day", LocalDate.class);
        int correctsLine = row.getInt("corrects_line");
        Optional<Period> period =
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)).map(from -> new Period(from, to));
        Optional<LineRef> corrects =
                Optional.ofNullable(row.getString("corrects_number")).map(number -> new LineRef(number, correctsLine));
        String sku = row.getString("sku");
        long quantity = row.getLong("quantity");
        return new DraftLine(
                Optional.ofNullable(row.getString("subscription_id")),
                sku,
                row.getString("text"),
                quantity,
                period,
                Money.of(currency, row.getLong("minor")),
                corrects,
                DerivationCodec.read(
                        row.getBytes("derivation"),
                        new DerivationCodec.Line(sku, quantity, period, currency),
                        ruleSets.read(row.getLong("rule_set_id"), row.getString("content"))));
    }
}
