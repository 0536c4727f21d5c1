package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.Book;
import dev.settle.domain.subscription.Subscription;
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
