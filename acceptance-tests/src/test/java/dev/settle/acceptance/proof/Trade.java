package dev.settle.acceptance.proof;

import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Done;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.Problem;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Settle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A seller under a random policy and what its customers ask for, day by day, through use cases alone. */
final class Trade {
    /**
     * What one request came to: documents, or why it was refused.
     *
     * @param shown what its preview had shown, where there is one
     */
    record Deed(String what, String account, Optional<String> shown, String done) {}

    static final String SELLER = "trade";

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final RandomGenerator random;
    private final Settle settle;
    private final List<String> accounts = new ArrayList<>();
    private Instant now = Instant.parse("2025-01-01T10:00:00Z");
    private int commands;
    private boolean atOnce;

    Trade(Stores stores, long seed, int customers) {
        this.random = new SplittableRandom(seed);
        this.atOnce = random.nextBoolean();
        var ids = new AtomicLong();
        this.settle = Settle.over(stores, () -> now, prefix -> prefix + ids.incrementAndGet());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        settle.sellers().keep().open(origin(), SELLER, "Trade");
        settle.sellers().keep().activateCatalog(origin(), SELLER, RandomWares.catalog(), today);
        activate(today, Map.of());
        for (int i = 1; i <= customers; i++) {
            String account = "a" + i;
            settle.accounts().open().open(OpenAccount.Command.of(origin(), SELLER, account, "CUSTOMER", any(ZONES)));
            accounts.add(account);
            subscribe(account, "s1");
        }
    }

    Settle settle() {
        return settle;
    }

    List<String> accounts() {
        return accounts;
    }

    Instant now() {
        return now;
    }

    /** Some time goes by. */
    void pass(int mostDays) {
        now = now.plus(Duration.ofHours(random.nextInt(24 * mostDays + 1)));
    }

    /** From tomorrow on another random policy holds; of two that follow each other, one has changes invoiced at once. */
    void changePolicy() {
        changePolicy(Map.of());
    }

    /** From tomorrow on another random policy holds, but for what {@code surely} says. */
    void changePolicy(Map<String, String> surely) {
        activate(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)).plusDays(1), surely);
    }

    void bill(int partitions) {
        settle.billing().run().run(new RunBilling.Command(SELLER, now, partitions, progress -> {}));
    }

    void bill(String account) {
        settle.billing().run().run(new RunBilling.Command(SELLER, now, 1, Optional.of(account), progress -> {}));
    }

    /** Somebody asks for something. */
    Deed ask() {
        String account = any(accounts);
        String id = "s" + (1 + random.nextInt(2));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> subscribe(account, "s" + (1 + random.nextInt(6)));
            case 3, 4, 5, 6 -> seats(account, id);
            case 7 -> plan(account, id);
            case 8 -> anchor(account, id);
            case 9 -> cancel(account, id);
            case 10 -> count(account, id);
            default -> amount(account, id);
        };
    }

    private Deed subscribe(String account, String id) {
        String sku = any(RandomWares.SKUS);
        var plain = Subscribe.Command.of(origin(), account, id, sku, random.nextInt(6));
        var command = new Subscribe.Command(
                plain.origin(),
                account,
                plain.subscription(),
                Optional.empty(),
                sku,
                RandomWares.every(sku, random),
                RandomWares.currency(random),
                plain.seats(),
                day(),
                Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(new Anchor.DayOfMonth(1 + random.nextInt(31))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean(),
                "",
                Map.of());
        var subscribe = settle.subscriptions().subscribe();
        return deed(
                "subscribe " + command, account, () -> subscribe.preview(command), () -> subscribe.subscribe(command));
    }

    private Deed seats(String account, String id) {
        boolean to = random.nextBoolean();
        int value = to ? random.nextInt(8) : random.nextInt(5) - 2;
        var reading = to ? SeatOrder.Reading.TO : SeatOrder.Reading.BY;
        var order = new SeatOrder(id, reading, value, Optional.empty());
        var command = new ChangeSeats.Command(origin(), account, List.of(order), day());
        var change = settle.subscriptions().changeSeats();
        return deed("seats " + command, account, () -> change.preview(command), () -> change.change(command));
    }

    private Deed plan(String account, String id) {
        String sku = any(RandomWares.SKUS);
        var command = new ChangePlan.Command(
                origin(),
                account,
                id,
                Optional.of(sku),
                RandomWares.every(sku, random),
                RandomWares.currency(random),
                Optional.empty(),
                day());
        var change = settle.subscriptions().changePlan();
        return deed("plan " + command, account, () -> change.preview(command), () -> change.change(command));
    }

    private Deed anchor(String account, String id) {
        var anchor = new Anchor.DayOfMonth(1 + random.nextInt(31));
        var command = new MoveAnchor.Command(origin(), account, id, anchor, Optional.empty());
        return deed(
                "anchor " + command,
                account,
                () -> settle.subscriptions().moveAnchor().move(command));
    }

    private Deed cancel(String account, String id) {
        var command = new CancelSubscription.Command(origin(), account, id, day(), "enough", "");
        var cancel = settle.subscriptions().cancel();
        return deed("cancel " + command, account, () -> cancel.preview(command), () -> cancel.cancel(command));
    }

    private Deed count(String account, String id) {
        var source = random.nextBoolean() ? CountSource.REPORTED : CountSource.PROVISIONED;
        return count(account, id, source, random.nextInt(8));
    }

    /** So many seats are seen where the account's first subscription has them provisioned, whatever was ordered. */
    Deed provisioned(String account, int seats) {
        return count(account, "s1", CountSource.PROVISIONED, seats);
    }

    private Deed count(String account, String id, CountSource source, int seats) {
        var command = new RecordEvent.Count(origin(), account, id, source, seats, Optional.empty());
        return deed(
                "count " + command,
                account,
                () -> settle.subscriptions().recordEvent().counted(command));
    }

    private Deed amount(String account, String id) {
        Money amount = Money.of(EUR, 1 + random.nextInt(2_000));
        var give = settle.billing().give();
        if (random.nextBoolean()) {
            var command = new GiveAmounts.Charge(origin(), account, "SETUP" + commands, amount, "help with setup");
            return deed("charge " + command, account, () -> give.charge(command));
        }
        List<Document> issued = settle.invoicing()
                .read()
                .list(account, ReadDocuments.Place.START, 500)
                .documents();
        if (!issued.isEmpty() && random.nextBoolean()) {
            Document document = any(issued);
            var line = new LineRef(
                    document.number(),
                    1 + random.nextInt(document.content().lines().size()));
            var command = new GiveAmounts.LineCredit(origin(), account, line, amount, "goodwill");
            return deed("credit " + command, account, () -> give.creditLine(command));
        }
        LocalDate day = today().minusDays(random.nextInt(40));
        var command = new GiveAmounts.Credit(origin(), account, id, day, amount, "goodwill");
        return deed("credit " + command, account, () -> give.credit(command));
    }

    private Deed deed(String what, String account, Supplier<Done> preview, Supplier<Done> act) {
        Optional<String> shown = Optional.of(told(preview));
        return new Deed(now + " " + what, account, shown, told(act));
    }

    private Deed deed(String what, String account, Supplier<Done> act) {
        return new Deed(now + " " + what, account, Optional.empty(), told(act));
    }

    private static String told(Supplier<Done> act) {
        try {
            return Unnumbered.text(act.get().documents());
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private void activate(LocalDate from, Map<String, String> surely) {
        var policy = RandomWares.policy(random);
        atOnce = !atOnce;
        policy.put("settlement.onChange", atOnce ? "INVOICE_NOW" : "NEXT_INVOICE");
        policy.putAll(surely);
        String version = "p" + ++commands;
        settle.sellers().keep().activatePack(origin(), SELLER, "random", version, Map.of("seller", policy), from);
    }

    private Optional<LocalDate> day() {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(today().plusDays(random.nextInt(45)));
            case 1 -> Optional.of(today().minusDays(random.nextInt(45)));
            default -> Optional.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Origin origin() {
        return new Origin("ann", "STAFF", "API", Optional.empty(), "c" + ++commands);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
