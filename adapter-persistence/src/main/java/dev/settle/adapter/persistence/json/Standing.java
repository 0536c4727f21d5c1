package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.OneOff;
import dev.settle.domain.billing.Progress;
import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of a book that every bill moves. Subscriptions that stand alike, as most of an account do, are one row. */
public record Standing(List<Alike> progress, List<OneOff> charges, Map<Currency, Long> credit) {
    /** @param of subscriptions in key order */
    public record Alike(List<String> of, Progress at) {}

    public static Standing of(Book book) {
        Map<Progress, List<String>> alike = new LinkedHashMap<>();
        new TreeMap<>(book.progress())
                .forEach((id, progress) -> alike.computeIfAbsent(progress, first -> new ArrayList<>())
                        .add(id));
        List<Alike> rows = alike.entrySet().stream()
                .map(entry -> new Alike(entry.getValue(), entry.getKey()))
                .toList();
        Map<Currency, Long> minor = new LinkedHashMap<>();
        book.credit().forEach((currency, amount) -> minor.put(currency, amount.minorUnits()));
        return new Standing(rows, book.charges(), minor);
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
