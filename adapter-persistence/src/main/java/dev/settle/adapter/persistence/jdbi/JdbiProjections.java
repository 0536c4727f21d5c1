package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.RuleSet;
import dev.settle.application.journal.port.out.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class JdbiProjections implements Projections {
    /** Those that refer to others come before them. */
    private static final List<String> OF_ACCOUNTS = List.of(
            "payment_attempt",
            "outbox",
            "ledger_posting",
            "document_line",
            "document",
            "subscription",
            "account",
            "account_head");

    private final Session session;
    private final RuleSets ruleSets;

    JdbiProjections(Session session, RuleSets ruleSets) {
        this.session = session;
        this.ruleSets = ruleSets;
    }

    @Override
    public void forget(String seller, String account) {
        session.writing(handle -> {
            handle.createUpdate("""
                            delete from document_number using document
                             where document_number.seller_id = :seller
                               and document.account_id = :account
                               and document_number.account_id = document.account_id
                               and document_number.number = document.number""")
                    .bind("seller", seller)
                    .bind("account", account)
                    .execute();
            OF_ACCOUNTS.forEach(table -> handle.createUpdate("delete from " + table + " where account_id = :account")
                    .bind("account", account)
                    .execute());
            return account;
        });
    }

    @Override
    public void release(String seller, Collection<String> numbers) {
        session.writing(handle -> handle.createUpdate(
                        "delete from document_number where seller_id = :seller and number = any (:numbers)")
                .bind("seller", seller)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .execute());
    }

    @Override
    public void restart(String seller) {
        session.writing(handle -> {
            handle.createUpdate("""
                            insert into seller (seller_id, seq, hash)
                            select seller_id, seq, hash from seller_entry
                             where seller_id = :seller order by seq desc limit 1
                            on conflict (seller_id) do update set seq = excluded.seq, hash = excluded.hash""").bind("seller", seller).execute();
            handle.createUpdate("""
                            delete from document_number
                             where seller_id = :seller and not exists (
                                   select 1 from document where document.account_id = document_number.account_id
                                                            and document.number = document_number.number)""").bind("seller", seller).execute();
            forgetAltered(handle, seller);
            session.afterCommit(ruleSets::forget);
            return seller;
        });
    }

    @Override
    public void goOnBehind(String seller, String series, long last) {
        session.writing(handle -> handle.createUpdate("""
                        insert into number_series as held (seller_id, series, next) values (:seller, :series, :last + 1)
                        on conflict (seller_id, series) do update set next = greatest(held.next, excluded.next)""")
                .bind("seller", seller)
                .bind("series", series)
                .bind("last", last)
                .execute());
    }

    @Override
    public void fillGaps(String seller, String series) {
        session.writing(handle -> handle.createUpdate("""
                        insert into number_given_out (seller_id, series, first, last)
                        select :seller, series, first, last from (%s) as lost where series = :series""".formatted(JdbiNumberSeries.LOST))
                .bind("seller", seller)
                .bind("series", series)
                .execute());
    }

    /** A rule set's id follows from its content. */
    private static void forgetAltered(Handle handle, String seller) {
        Map<Long, String> contents = handle.createQuery("select id, content from rule_set where seller_id = :seller")
                .bind("seller", seller)
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    all.put(row.getLong(1), row.getString(2));
                    return all;
                });
        contents.entrySet().removeIf(one -> RuleSet.id(one.getValue()) == one.getKey());
        handle.createUpdate("delete from rule_set where seller_id = :seller and id = any (:altered)")
                .bind("seller", seller)
                .bindArray("altered", Long.class, List.copyOf(contents.keySet()))
                .execute();
    }
}
