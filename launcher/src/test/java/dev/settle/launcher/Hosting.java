package dev.settle.launcher;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Done;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.policy.Parameters;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A seller in memory whose day begins at midnight UTC. It sells MAILBOX for EUR 10.00 a month, and knows nobody yet. */
public final class Hosting {
    public static final String SELLER = "hosting";
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Origin SOMEBODY = new Origin("ines", "BILLING", "PORTAL", Optional.empty(), "command-1");

    private final Stores stores = new MemoryStore(Parameters.INDEX).stores();
    private final Settle settle;
    private Instant now;
    private int ids;
    private int packs;

    /** @param today at ten o'clock */
    public Hosting(String today, Map<String, String> policy) {
        now = tenOn(today);
        settle = over(this::now);
        settle.sellers().keep().open(SOMEBODY, SELLER, "Hosting");
        settle.sellers().keep().activateCatalog(SOMEBODY, SELLER, catalog(), today());
        activate(today, policy);
    }

    /** Another program on the same store. */
    public Settle over(Clock clock) {
        return Settle.over(stores, clock, prefix -> prefix + ++ids);
    }

    public Settle settle() {
        return settle;
    }

    public Stores stores() {
        return stores;
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public void turnTo(String day) {
        now = tenOn(day);
    }

    public void turnTo(Instant instant) {
        now = instant;
    }

    /** Another version of the seller's pack. */
    public void activate(String from, Map<String, String> policy) {
        settle.sellers()
                .keep()
                .activatePack(
                        SOMEBODY,
                        SELLER,
                        "p",
                        Integer.toString(++packs),
                        Map.of("seller", policy),
                        LocalDate.parse(from));
    }

    public Done open(String account, String... clients) {
        return settle.accounts()
                .open()
                .open(new OpenAccount.Command(
                        SOMEBODY,
                        SELLER,
                        Optional.of(account),
                        "CUSTOMER",
                        "UTC",
                        "",
                        Optional.empty(),
                        List.of(clients),
                        List.of()));
    }

    public Done subscribe(String account, String subscription, int seats) {
        return settle.subscriptions()
                .subscribe()
                .subscribe(Subscribe.Command.of(SOMEBODY, account, subscription, "MAILBOX", seats));
    }

    private static Instant tenOn(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    private static Catalog catalog() {
        Sku mailbox = Sku.of("MAILBOX", "SEAT", new Price(PeriodLength.parse("P1M"), Money.parse("10.00", EUR)));
        return new Catalog("c1", Map.of("MAILBOX", mailbox), Map.of());
    }
}
