package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.StoredBook;
import dev.settle.domain.billing.Book;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Puts books together from their rows. One statement reads all of them, so that they are of one moment. */
final class BookReading {
    /** Each table is gone through once by the whole list, which costs a fraction of looking up account by account. */
    private static final String ROWS = """
            select account_id, seq, party, standing, coalesce(subscribed.states, '')
              from account_head
              join account using (account_id)
              left join (select account_id, string_agg(%s, ',') as states from subscription
                          where account_id = any (:accounts) group by account_id) subscribed using (account_id)
             where account_head.account_id = any (:accounts) and account.account_id = any (:accounts)""";

    private BookReading() {}

    static Map<String, Book> whole(Handle handle, Collection<String> accounts) {
        return of(handle, accounts, "coalesce(whole, state)");
    }

    static Map<String, Book> abridged(Handle handle, Collection<String> accounts) {
        return of(handle, accounts, "state");
    }

    private static Map<String, Book> of(Handle handle, Collection<String> accounts, String subscription) {
        return handle.createQuery(ROWS.formatted(subscription))
                .bindArray("accounts", String.class, List.copyOf(accounts))
                .reduceResultSet(new LinkedHashMap<>(), (books, row, context) -> {
                    Book book = book(row);
                    books.put(book.account().id(), book);
                    return books;
                });
    }

    private static Book book(ResultSet row) throws SQLException {
        try {
            return StoredBook.read(row.getBytes(3), row.getBytes(4), row.getBytes(5))
                    .book(row.getLong(2));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    ("The stored book of account %s cannot be read; another release may have written it."
                                    + " Fill the store again from its journals: settle rebuild --all --replace")
                            .formatted(row.getString(1)),
                    unreadable);
        }
    }
}
