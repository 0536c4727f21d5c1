package dev.settle.application.billing;

import dev.settle.application.billing.port.out.Books;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.CoveredLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is needed to bill what is due next of many accounts, and no more: with one to three queries in all. */
record DueBooks(Books books) {
    /** Books by account, with coverage where what waits touches covered time. Unknown accounts are left out. */
    Map<String, Book> read(List<String> due) {
        Map<String, Book> read = new LinkedHashMap<>(books.readAbridged(due));
        List<String> moved = read.entrySet().stream()
                .filter(one -> !one.getValue().awaitsSeatsAlone())
                .map(Map.Entry::getKey)
                .toList();
        if (!moved.isEmpty()) {
            read.putAll(books.readAll(moved));
        }
        return covered(read);
    }

    private Map<String, Book> covered(Map<String, Book> read) {
        Map<String, LocalDate> from = new LinkedHashMap<>();
        read.forEach((account, book) -> book.earliestTouched().ifPresent(day -> from.put(account, day)));
        if (!from.isEmpty()) {
            Map<String, List<CoveredLine>> coverage = books.coverage(from);
            coverage.forEach(
                    (account, lines) -> read.computeIfPresent(account, (id, book) -> book.withCoverage(lines)));
        }
        return read;
    }
}
