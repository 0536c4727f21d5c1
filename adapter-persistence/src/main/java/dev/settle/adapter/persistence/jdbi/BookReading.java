package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.Party;
import dev.settle.adapter.persistence.json.Standing;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.domain.billing.Book;
import dev.settle.domain.subscription.Subscription;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Puts books together from their rows. One statement reads all of them, so that they are of one moment. */
final class BookReading {
    private static final String ROWS = """
            select account_id, 0 as opened, seq, party, standing
              from account_head join account using (account_id)
             where account_id = any (:accounts)
            union all
            select account_id, opened, 0, state, null from subscription where account_id = any (:accounts)""";

    private record Head(long seq, String party, String standing) {}

    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, String>> subscriptions = new HashMap<>();

    private BookReading() {}

    static Map<String, Book> of(Handle handle, Collection<String> accounts) {
        BookReading reading = new BookReading();
        handle.createQuery(ROWS)
                .bindArray("accounts", String.class, List.copyOf(accounts))
                .reduceResultSet(reading, (all, row, context) -> {
                    all.add(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5));
                    return all;
                });
        Map<String, Book> books = new LinkedHashMap<>();
        reading.heads.forEach((account, head) -> books.put(account, reading.book(account, head)));
        return books;
    }

    private void add(String account, long opened, long seq, String state, String standing) {
        if (opened == 0) {
            heads.put(account, new Head(seq, state, standing));
        } else {
            subscriptions.computeIfAbsent(account, first -> new TreeMap<>()).put(opened, state);
        }
    }

    private Book book(String account, Head head) {
        Map<String, Subscription> inOrder = new LinkedHashMap<>();
        subscriptions.getOrDefault(account, new TreeMap<>()).values().forEach(state -> {
            Subscription subscription = StateCodec.SUBSCRIPTION.read(state);
            inOrder.put(subscription.id(), subscription);
        });
        Party party = StateCodec.PARTY.read(head.party());
        Standing standing = StateCodec.STANDING.read(head.standing());
        return new Book(
                party.account(),
                head.seq(),
                party.agreementsById(),
                inOrder,
                standing.progressById(),
                party.policies(),
                standing.charges(),
                standing.creditByCurrency(),
                List.of());
    }
}
