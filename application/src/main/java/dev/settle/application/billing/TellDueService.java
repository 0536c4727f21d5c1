package dev.settle.application.billing;

import dev.settle.application.billing.port.in.TellDue;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class TellDueService implements TellDue {
    /** Of those that may be due few may be, so that each look is for twice as many, up to these. */
    private static final int MOST_AT_ONCE = 500;

    private final Bookkeeping bookkeeping;
    private final Books books;
    private final Sellers sellers;

    TellDueService(Bookkeeping bookkeeping, Books books, Sellers sellers) {
        this.bookkeeping = bookkeeping;
        this.books = books;
        this.sellers = sellers;
    }

    @Override
    public Due next(String account) {
        Desk desk = bookkeeping.desk(account);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        desk.book()
                .subscriptions()
                .keySet()
                .forEach(id -> Billing.nextDue(desk.book(), desk.rules(), id).ifPresent(day -> days.put(id, day)));
        Optional<Occasion> occasion = Billing.next(desk.book(), desk.rules());
        return new Due(account, desk.book().seq(), occasion, days, bookkeeping.previewNext(desk));
    }

    @Override
    public List<Waiting> waiting(String seller, Instant cut, String after, int limit) {
        sellers.read(seller);
        List<Waiting> waiting = new ArrayList<>();
        String last = after;
        boolean more = true;
        for (int page = limit;
                more && waiting.size() < limit;
                page = Math.max(page, Math.min(2 * page, MOST_AT_ONCE))) {
            List<String> possible = books.due(seller, cut, last, page);
            Map<String, Book> read = new DueBooks(books).read(possible);
            Rules rules = bookkeeping.rules(seller);
            possible.stream()
                    .flatMap(account -> Optional.ofNullable(read.get(account)).stream())
                    .flatMap(book -> waiting(book, rules, cut))
                    .limit(limit - waiting.size())
                    .forEach(waiting::add);
            last = possible.isEmpty() ? last : possible.get(possible.size() - 1);
            more = possible.size() == page;
        }
        return waiting;
    }

    private static Stream<Waiting> waiting(Book book, Rules rules, Instant cut) {
        LocalDate today = book.account().zone().dayOf(cut);
        Billing billing = Billing.of(book, rules);
        return billing.next().stream()
                .filter(occasion -> !occasion.day().isAfter(today))
                .map(occasion -> new Waiting(
                        book.account().id(), occasion, billing.bill(occasion).holds()));
    }
}
