package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.Party;
import dev.settle.adapter.persistence.json.Standing;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.domain.billing.Book;
import dev.settle.domain.subscription.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Puts books together from their rows. One statement reads all of them, so that they are of one moment. */
final class BookReading {
    private static final String ROWS = """
            select seq, party, standing,
                   (select '[' || coalesce(string_agg(state, ',' order by opened), '') || ']' from subscription
                     where subscription.account_id = account_head.account_id)
              from account_head join account using (account_id)
             where account_id = any (:accounts)""";

    private BookReading() {}

    static Map<String, Book> of(Handle handle, Collection<String> accounts) {
        return handle.createQuery(ROWS)
                .bindArray("accounts", String.class, List.copyOf(accounts))
                .reduceResultSet(new LinkedHashMap<>(), (books, row, context) -> {
                    Book book = book(row);
                    books.put(book.account().id(), book);
                    return books;
                });
    }

    private static Book book(ResultSet row) throws SQLException {
        Party party = StateCodec.PARTY.read(row.getBytes(2));
        Standing standing = StateCodec.STANDING.read(row.getBytes(3));
        Map<String, Subscription> inOrder = new LinkedHashMap<>();
        for (Subscription subscription : StateCodec.SUBSCRIPTION.readAll(row.getBytes(4))) {
            inOrder.put(subscription.id(), subscription);
        }
        return new Book(
                party.account(),
                row.getLong(1),
                party.agreementsById(),
                inOrder,
                standing.progressById(),
                party.policies(),
                standing.charges(),
                standing.creditByCurrency(),
                List.of());
    }
}
