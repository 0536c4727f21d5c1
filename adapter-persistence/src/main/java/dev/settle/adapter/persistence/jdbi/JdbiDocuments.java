package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.invoicing.port.out.DocumentDamaged;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.ledger.LedgerEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class JdbiDocuments implements Documents {
    private static final String HEADS = "select " + StoredDocument.HEAD + " from document where account_id = :account ";
    /**
     * Every document has one posting to revenue, of nothing where it comes to nothing, and the key of postings goes by
     * entry. The limit of one keeps the planner from joining all documents: it looks up as many as the page has.
     */
    private static final String BOOKED = "select " + StoredDocument.HEAD + """
              from (select seq as booked, reference from ledger_posting
                     where account_id = :account and seq > :after and ledger_account = :revenue) as posting,
                   lateral (select * from document
                             where account_id = :account and number = reference and seq = booked limit 1) as document
             order by booked, split_part(number, '-', 1), length(number), number limit :limit""";

    private final Session session;
    private final RuleSets ruleSets;

    JdbiDocuments(Session session, RuleSets ruleSets) {
        this.session = session;
        this.ruleSets = ruleSets;
    }

    @Override
    public Optional<Document> find(String account, String number) {
        return examine(account, number).map(stored -> readable(account, stored));
    }

    @Override
    public Optional<Stored> examine(String account, String number) {
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
        return session
                .reading(handle -> documents(
                        handle,
                        account,
                        handle.createQuery(BOOKED)
                                .bind("after", afterSeq)
                                .bind("revenue", LedgerEntry.REVENUE)
                                .bind("limit", limit)))
                .stream()
                .map(stored -> readable(account, stored))
                .toList();
    }

    @Override
    public List<Stored> examine(String account, String afterNumber, int limit) {
        return session.reading(handle -> documents(
                handle,
                account,
                handle.createQuery(HEADS + "and number > :after order by number limit :limit")
                        .bind("after", afterNumber)
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
    public Map<String, String> accountsOf(String seller, Collection<String> numbers) {
        return session.reading(handle -> accounts(handle.createQuery("""
                        select number, account_id from document_number
                         where seller_id = :seller and number = any (:numbers)""")
                .bind("seller", seller)
                .bindArray("numbers", String.class, List.copyOf(numbers))));
    }

    @Override
    public Map<String, String> stray(String seller, int limit) {
        return session.reading(handle ->
                accounts(handle.createQuery("""
                        select number, account_id from document_number as given
                         where seller_id = :seller and not exists (
                               select 1 from document
                                where document.account_id = given.account_id and document.number = given.number)
                         order by number limit :limit""").bind("seller", seller).bind("limit", limit)));
    }

    private static Map<String, String> accounts(Query query) {
        return query.reduceResultSet(new LinkedHashMap<>(), (accounts, row, context) -> {
            accounts.put(row.getString(1), row.getString(2));
            return accounts;
        });
    }

    private List<Stored> documents(Handle handle, String account, Query query) {
        List<StoredDocument.Head> heads = query.bind("account", account)
                .map((row, context) -> StoredDocument.Head.of(row))
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<String, List<StoredDocument.Line>> lines = lines(
                handle, account, heads.stream().map(StoredDocument.Head::number).toList());
        return heads.stream()
                .map(head -> new StoredDocument(account, head, lines.getOrDefault(head.number(), List.of()), ruleSets))
                .map(StoredDocument::stored)
                .toList();
    }

    private static Map<String, List<StoredDocument.Line>> lines(Handle handle, String account, List<String> numbers) {
        return handle.createQuery("""
                        select %s
                          from document_line
                          left join account using (account_id)
                          left join rule_set on rule_set.seller_id = account.seller_id and rule_set.id = rule_set_id
                         where account_id = :account and number = any (:numbers)
                         order by number, line""".formatted(StoredDocument.LINE))
                .bind("account", account)
                .bindArray("numbers", String.class, numbers)
                .map((row, context) -> StoredDocument.Line.of(row))
                .collect(Collectors.groupingBy(StoredDocument.Line::number));
    }

    private static Document readable(String account, Stored stored) {
        return stored.document()
                .orElseThrow(() -> new DocumentDamaged(
                        account, stored.number(), stored.damage().orElse("")));
    }
}
