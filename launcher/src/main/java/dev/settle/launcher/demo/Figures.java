package dev.settle.launcher.demo;

import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A seller's books added up. */
final class Figures {
    /**
     * Amounts in one currency.
     *
     * @param invoiced what invoices came to
     * @param credited what was given back
     * @param due      what there was to pay, less what the accounts had to their credit
     */
    record Sums(Money invoiced, Money credited, Money due) {
        static Sums none(Currency currency) {
            Money zero = Money.zero(currency);
            return new Sums(zero, zero, zero);
        }

        Sums with(Draft content) {
            return content.total().isNegative()
                    ? new Sums(invoiced, credited.minus(content.total()), due)
                    : new Sums(invoiced.plus(content.total()), credited, due.plus(content.due()));
        }
    }

    private final LocalDate day;
    private final Map<Draft.Kind, Long> documents = new EnumMap<>(Draft.Kind.class);
    private final Map<Currency, Sums> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private long accounts;
    private long subscriptions;
    private long running;
    private long seats;

    /** @param day on which seats are counted */
    Figures(LocalDate day) {
        this.day = day;
    }

    void add(Book book) {
        accounts++;
        for (Subscription subscription : book.subscriptions().values()) {
            subscriptions++;
            if (subscription.isServedOn(day) && !subscription.events().containsKey(ServiceEvent.DECLINES)) {
                running++;
                seats += subscription.seatsOn(day, CountSource.PURCHASED);
            }
        }
    }

    void add(Document document) {
        Draft content = document.content();
        Currency currency = content.total().currency();
        documents.merge(content.kind(), 1L, Long::sum);
        sums.put(currency, sums.getOrDefault(currency, Sums.none(currency)).with(content));
    }

    long accounts() {
        return accounts;
    }

    /** All there ever were. */
    long subscriptions() {
        return subscriptions;
    }

    /** Subscriptions that are served on the day; a trial that was declined is not. */
    long running() {
        return running;
    }

    /** Purchased seats of those that are served. */
    long seats() {
        return seats;
    }

    long documents(Draft.Kind kind) {
        return documents.getOrDefault(kind, 0L);
    }

    /** In the order of the currencies' codes. */
    Map<Currency, Sums> sums() {
        return sums;
    }
}
