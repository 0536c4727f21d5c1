package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.Book;
import dev.settle.domain.subscription.Subscription;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A book in the parts that are stored each on its own.
 *
 * @param subscriptions in any order
 */
public record StoredBook(Party party, Standing standing, List<Subscription> subscriptions) {
    private static final Shape<StoredBook> SHAPE = Json.terse(StoredBook.class);

    /**
     * Puts the stored texts together and reads them as one, which costs less than reading each by itself.
     *
     * @param subscriptions set apart by commas; empty when there are none
     * @throws IllegalArgumentException when one of them was not written by {@link StateCodec}
     */
    public static StoredBook read(byte[] party, byte[] standing, byte[] subscriptions) {
        byte[] book = ByteBuffer.allocate(party.length + standing.length + subscriptions.length + 6)
                .put((byte) '[')
                .put(party)
                .put((byte) ',')
                .put(standing)
                .put((byte) ',')
                .put((byte) '[')
                .put(subscriptions)
                .put((byte) ']')
                .put((byte) ']')
                .array();
        return Json.parsed(book, SHAPE::read);
    }

    /** @param seq the last entry it knows */
    public Book book(long seq) {
        return new Book(
                party.account(),
                seq,
                standing.told(),
                party.agreementsById(),
                inOrder(),
                standing.progressById(),
                party.policies(),
                standing.charges(),
                standing.creditByCurrency(),
                List.of(),
                standing.held());
    }

    /** As they were opened. */
    private Map<String, Subscription> inOrder() {
        List<Subscription> sorted = new ArrayList<>(subscriptions);
        sorted.sort(
                Comparator.comparingLong(subscription -> subscription.opened().seq()));
        Map<String, Subscription> byId = new LinkedHashMap<>();
        sorted.forEach(subscription -> byId.put(subscription.id(), subscription));
        return byId;
    }
}
