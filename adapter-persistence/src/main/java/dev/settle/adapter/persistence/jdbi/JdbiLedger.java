package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.domain.ledger.Posting;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class JdbiLedger implements Ledger {
    private final Session session;

    JdbiLedger(Session session) {
        this.session = session;
    }

    @Override
    public Map<Currency, Map<String, Money>> trialBalance(String seller) {
        return session.reading(handle -> handle.createQuery("""
                        select currency, ledger_account, sum(minor)::bigint
                          from account join ledger_posting using (account_id)
                         where seller_id = :seller
                         group by currency, ledger_account""")
                .bind("seller", seller)
                .reduceResultSet(
                        new TreeMap<Currency, Map<String, Money>>(Comparator.comparing(Currency::getCurrencyCode)),
                        (balance, row, context) -> {
                            Currency currency = Currency.getInstance(row.getString(1));
                            balance.computeIfAbsent(currency, first -> new TreeMap<>())
                                    .put(row.getString(2), Money.of(currency, row.getLong(3)));
                            return balance;
                        }));
    }

    @Override
    public List<Posted> of(String account) {
        return session.reading(handle -> handle.createQuery("""
                        select seq, day, reference, ledger_account, currency, minor from ledger_posting
                         where account_id = :account order by seq, position""")
                .bind("account", account)
                .map((row, context) -> new Posted(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        new Posting(
                                row.getString(4), Money.of(Currency.getInstance(row.getString(5)), row.getLong(6)))))
                .list());
    }
}
