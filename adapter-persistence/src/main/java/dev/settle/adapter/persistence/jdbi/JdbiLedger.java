package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
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
}
