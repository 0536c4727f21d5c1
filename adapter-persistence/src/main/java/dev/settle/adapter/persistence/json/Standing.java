package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.BillingFacts.OccasionHeld;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.OneOff;
import dev.settle.domain.billing.Progress;
import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a book that every bill moves. Subscriptions that stand alike, as most of an account do, are one row.
 *
 * @param held comes last, where nothing is written when there is none
 */
public record Standing(
        long told, List<Alike> progress, List<OneOff> charges, Map<Currency, Long> credit, List<OccasionHeld> held) {
    /** @param of subscriptions in key order */
    public record Alike(List<String> of, Progress at) {}

    public static Standing of(Book book) {
        Map<Currency, Long> minor = new LinkedHashMap<>();
        book.credit().forEach((currency, amount) -> minor.put(currency, amount.minorUnits()));
        return new Standing(book.told(), alike(book), book.charges(), minor, book.held());
    }

    /** Compares with the one before it first: that is nearly always alike, and a hash of progress is slow. */
    private static List<Alike> alike(Book book) {
        List<String> ids = new ArrayList<>(book.progress().keySet());
        Collections.sort(ids);
        Map<Progress, Alike> rows = new LinkedHashMap<>();
        Optional<Alike> last = Optional.empty();
        for (String id : ids) {
            Progress at = book.progressOf(id);
            if (last.isEmpty() || !last.get().at().equals(at)) {
                last = Optional.of(rows.computeIfAbsent(at, first -> new Alike(new ArrayList<>(), first)));
            }
            last.get().of().add(id);
        }
        return List.copyOf(rows.values());
    }

    public Map<String, Progress> progressById() {
        Map<String, Progress> byId = new LinkedHashMap<>();
        progress.forEach(row -> row.of().forEach(id -> byId.put(id, row.at())));
        return byId;
    }

    public Map<Currency, Money> creditByCurrency() {
        Map<Currency, Money> amounts = new LinkedHashMap<>();
        credit.forEach((currency, minor) -> amounts.put(currency, Money.of(currency, minor)));
        return amounts;
    }
}
