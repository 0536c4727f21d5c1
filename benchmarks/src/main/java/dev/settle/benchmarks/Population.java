package dev.settle.benchmarks;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.account.AccountFacts.AccountOpened;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SubscriptionFacts.SeatsChanged;
import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many accounts with five monthly subscriptions each, put into a store by the same bulk path a billing run uses. */
final class Population {
    static final LocalDate FIRST_ANCHOR = LocalDate.parse("2025-01-01");
    private static final Instant RECORDED = Instant.parse("2024-12-15T12:00:00Z");
    private static final LocalDate RECORDED_DAY = LocalDate.parse("2024-12-15");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int SUBSCRIPTIONS = 5;
    private static final int CHUNK = 1_000;

    private final Stores stores;
    private final String seller;
    private final Catalog catalog = catalog();

    Population(Stores stores, String seller) {
        this.stores = stores;
        this.seller = seller;
    }

    void settle(int accounts) {
        Rules rules = rules();
        for (int from = 0; from < accounts; from += CHUNK) {
            List<Advance> heads = new ArrayList<>();
            List<Writing> writings = new ArrayList<>();
            for (int i = from; i < Math.min(from + CHUNK, accounts); i++) {
                add(account(i), rules, heads, writings);
            }
            write(heads, writings);
        }
    }

    /** Each account's first subscription gets or loses a seat on a day, which waits for the next invoice. */
    void changeSeats(int accounts, LocalDate day, int by) {
        Rules rules = rules();
        for (int from = 0; from < accounts; from += CHUNK) {
            List<String> chunk = IntStream.range(from, Math.min(from + CHUNK, accounts))
                    .mapToObj(this::account)
                    .toList();
            List<Advance> heads = new ArrayList<>();
            List<Writing> writings = new ArrayList<>();
            stores.books().readAll(chunk).values().forEach(book -> change(book, day, by, rules, heads, writings));
            write(heads, writings);
        }
    }

    private void change(Book book, LocalDate day, int by, Rules rules, List<Advance> heads, List<Writing> writings) {
        String account = book.account().id();
        Fact fact = new SeatsChanged("s1", CountSource.PURCHASED, false, by, day, false);
        Recorded entry = new Recorded(
                book.seq() + 1,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                day,
                rules.seen(),
                Origin.kernel("benchmark"),
                fact);
        Book after = book.after(entry);
        heads.add(new Advance(account, seller, book.seq(), after, due(after, rules)));
        writings.add(new Writing(
                account,
                seller,
                List.of(entry),
                List.of(after.recorded("s1")),
                false,
                after,
                List.of(),
                List.of(),
                entry.notices().stream()
                        .map(notice -> new Writing.Told(entry.seq(), notice))
                        .toList()));
    }

    private void write(List<Advance> heads, List<Writing> writings) {
        stores.transactions().inTransaction(() -> {
            stores.books().advance(heads);
            stores.books().write(writings);
            return heads.size();
        });
    }

    private Rules rules() {
        return new Rules(stores.sellers().read(seller).seq(), PolicyTimeline.EMPTY, Parameters.INDEX);
    }

    private static Optional<LocalDate> due(Book book, Rules rules) {
        return Billing.next(book, rules).map(Occasion::day);
    }

    private String account(int number) {
        return "%s-%06d".formatted(seller, number);
    }

    private void add(String account, Rules rules, List<Advance> heads, List<Writing> writings) {
        AccountOpened opened = new AccountOpened(seller, "CUSTOMER", "UTC", "", Optional.empty());
        List<Recorded> entries = new ArrayList<>();
        entries.add(entry(1, rules, opened));
        Book book = Book.opened(account, entries.get(0), opened);
        List<Fact> facts = new ArrayList<>();
        facts.add(new AgreementAccepted(new Agreement("default", 1, RECORDED_DAY, List.of(), Map.of())));
        for (int i = 1; i <= SUBSCRIPTIONS; i++) {
            facts.add(started("s" + i, "SKU" + i, 2 + i));
        }
        for (Fact fact : facts) {
            Recorded entry = entry(entries.size() + 1, rules, fact);
            entries.add(entry);
            book = book.after(entry);
        }
        heads.add(new Advance(account, seller, 0, book, due(book, rules)));
        writings.add(new Writing(
                account,
                seller,
                entries,
                List.copyOf(book.subscriptions().values()),
                true,
                book,
                List.of(),
                List.of(),
                List.of()));
    }

    private SubscriptionStarted started(String id, String sku, int seats) {
        return new SubscriptionStarted(
                id,
                "default",
                catalog.sku(sku).plan(Optional.empty(), catalog.version()),
                seats,
                FIRST_ANCHOR,
                Optional.empty(),
                new Anchor.DayOfMonth(1).cycle(PeriodLength.parse("P1M"), FIRST_ANCHOR),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                Map.of());
    }

    private static Recorded entry(long seq, Rules rules, Fact fact) {
        return new Recorded(seq, RECORDED, RECORDED_DAY, rules.seen(), Origin.kernel("benchmark"), fact);
    }

    private static Catalog catalog() {
        Map<String, Sku> skus = new LinkedHashMap<>();
        for (int i = 1; i <= SUBSCRIPTIONS; i++) {
            skus.put(
                    "SKU" + i,
                    Sku.of("SKU" + i, "SEATS", new Price(PeriodLength.parse("P1M"), Money.of(EUR, 900 + 10L * i))));
        }
        return new Catalog("benchmark", skus, Map.of());
    }
}
