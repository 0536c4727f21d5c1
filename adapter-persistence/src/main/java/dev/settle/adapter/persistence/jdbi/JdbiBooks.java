package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.account.Account;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

final class JdbiBooks implements Books {
    private final Session session;
    private final RuleSets ruleSets;

    JdbiBooks(Session session, RuleSets ruleSets) {
        this.session = session;
        this.ruleSets = ruleSets;
    }

    @Override
    public Book lock(String account) {
        return session.locking(handle -> {
            Optional<Integer> locked = handle.createQuery(
                            "select 1 from account_head where account_id = :account for no key update")
                    .bind("account", account)
                    .mapTo(Integer.class)
                    .findOne();
            if (locked.isEmpty()) {
                throw Account.unknown(account);
            }
            return one(handle, account);
        });
    }

    @Override
    public Book read(String account) {
        return session.reading(handle -> one(handle, account));
    }

    @Override
    public Optional<String> sellerOf(String account) {
        return session.reading(
                handle -> handle.createQuery("select seller_id from account_head where account_id = :account")
                        .bind("account", account)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public Map<String, Book> readAll(Collection<String> accounts) {
        return session.reading(handle -> BookReading.whole(handle, accounts));
    }

    @Override
    public Map<String, Book> readAbridged(Collection<String> accounts) {
        return session.reading(handle -> BookReading.abridged(handle, accounts));
    }

    /**
     * Documents that cover no more than 31 days from that of their occasion on are found by it, the others by an index of
     * their own. Nothing but an anchor or a change charges a subscription. Lines are read after their documents
     * ({@code offset 0} says so), and never all there are of an account.
     */
    @Override
    public Map<String, List<CoveredLine>> coverage(Map<String, LocalDate> from) {
        List<String> accounts = List.copyOf(from.keySet());
        return session.reading(handle -> handle.createQuery("""
                        select wanted.account_id, number, line, subscription_id, sku, from_day, to_day, currency,
                               minor, coalesce(credited, 0)
                          from unnest(:accounts, :days::date[]) as wanted (account_id, day)
                          cross join lateral (
                               select number, seq, currency from document
                                where document.account_id = wanted.account_id and covers_to > wanted.day
                                  and occasion_kind = 'ANCHOR' and occasion_day > wanted.day - 31
                                union all
                               select number, seq, currency from document
                                where document.account_id = wanted.account_id and covers_to > wanted.day
                                  and occasion_kind = 'CHANGE' and occasion_day > wanted.day - 31
                                union all
                               select number, seq, currency from document
                                where document.account_id = wanted.account_id and covers_to > wanted.day
                                  and occasion_day <= wanted.day - 31 and covers_to > occasion_day + 31) document
                          cross join lateral (
                               select line, subscription_id, sku, from_day, to_day, minor from document_line
                                where document_line.account_id = wanted.account_id
                                  and document_line.number = document.number
                                  and (to_day > wanted.day or to_day is null)
                                  and minor > 0 and subscription_id is not null
                               offset 0) charge
                          left join lateral (
                               select -sum(credit.minor)::bigint as credited from document_line credit
                                where credit.account_id = wanted.account_id
                                  and credit.corrects_number = document.number
                                  and credit.corrects_line = charge.line
                                  and credit.minor < 0) credits on true
                         order by wanted.account_id, seq, currency, line""")
                .bindArray("accounts", String.class, accounts)
                .bindArray(
                        "days",
                        String.class,
                        accounts.stream().map(from::get).map(String::valueOf).toList())
                .reduceResultSet(new LinkedHashMap<>(), (covered, row, context) -> {
                    covered.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(covered(row));
                    return covered;
                }));
    }

    @Override
    public Optional<CoveredLine> charge(String account, LineRef line) {
        return session.reading(handle -> handle.createQuery("""
                        select account_id, number, line, subscription_id, sku, from_day, to_day, currency, minor,
                               (select coalesce(-sum(credit.minor), 0)::bigint from document_line credit
                                 where credit.account_id = :account and credit.corrects_number = :number
                                   and credit.corrects_line = :line and credit.minor < 0)
                          from document join document_line using (account_id, number)
                         where account_id = :account and number = :number and line = :line and minor > 0""")
                .bind("account", account)
                .bind("number", line.document())
                .bind("line", line.line())
                .map((row, context) -> covered(row))
                .findOne());
    }

    @Override
    public List<String> due(String seller, Instant cut, String after, int limit) {
        return session.reading(handle -> new DueAccounts(handle, seller, cut).after(after, limit));
    }

    @Override
    public Optional<Listed> listed(String account) {
        return session.reading(handle -> handle.createQuery("""
                        select account.seller_id, account_head.seller_id, zone, next_due
                          from account_head join account using (account_id)
                         where account_id = :account""")
                .bind("account", account)
                .map((row, context) -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getObject(4, LocalDate.class))))
                .findOne());
    }

    @Override
    public List<String> accounts(String seller, String after, int limit) {
        return session.reading(handle -> handle.createQuery("""
                        select account_id from account
                         where seller_id = :seller and account_id > :after order by account_id limit :limit""")
                .bind("seller", seller)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Set<String> advance(Collection<Advance> heads) {
        return session.writing(handle -> HeadMoves.make(handle, heads, session.tails()));
    }

    @Override
    public void write(Collection<Writing> writings) {
        session.writing(handle -> {
            WritingRows.write(handle, session.tails(), writings, ruleSets);
            return writings;
        });
    }

    private static Book one(Handle handle, String account) {
        return Optional.ofNullable(BookReading.whole(handle, List.of(account)).get(account))
                .orElseThrow(() -> Account.unknown(account));
    }

    private static CoveredLine covered(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(8));
        LocalDate from = row.getObject(6, LocalDate.class);
        return new CoveredLine(
                new LineRef(row.getString(2), row.getInt(3)),
                Optional.ofNullable(row.getString(4)),
                row.getString(5),
                from == null ? Optional.empty() : Optional.of(new Period(from, row.getObject(7, LocalDate.class))),
                Money.of(currency, row.getLong(9)),
                Money.of(currency, row.getLong(10)));
    }
}
