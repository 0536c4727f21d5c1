package dev.settle.launcher.demo;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.application.billing.Done;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.journal.Evidence;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One account: its diary, written before the half-year begins, and the short sentences the diary is written in. Each
 * sentence is one command through a use case.
 */
final class Payer {
    private final Settle settle;
    private final DemoClock clock;
    private final Tally tally;
    private final Random chance;
    private final String seller;
    private final String name;
    private final Map<LocalDate, List<Consumer<Payer>>> diary = new TreeMap<>();
    private final Purse purse;
    private long commands;
    private @Nullable Book book;

    /** @param number which account of the seller it is, from 0 */
    Payer(Settle settle, DemoClock clock, Tally tally, Random chance, String seller, String name, int number) {
        this.settle = settle;
        this.clock = clock;
        this.tally = tally;
        this.chance = chance;
        this.seller = seller;
        this.name = name;
        this.purse = new Purse(this, Purse.Habit.of(number), 3 + number % 20);
    }

    String id() {
        return Names.id(name);
    }

    Purse purse() {
        return purse;
    }

    String site() {
        return id() + ".example";
    }

    Settle settle() {
        return settle;
    }

    Tally tally() {
        return tally;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    Book book() {
        if (book == null) {
            throw new IllegalStateException(id() + " is not open yet");
        }
        return book;
    }

    /** Writes down what it does on a day. */
    void on(LocalDate day, Consumer<Payer> act) {
        diary.computeIfAbsent(day, none -> new ArrayList<>()).add(act);
    }

    /** Does what the diary says for today. */
    void live() {
        diary.getOrDefault(today(), List.of()).forEach(act -> act.accept(this));
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    /** Some day of a month of 2025, from its 2nd to its 26th. */
    LocalDate dayOf(int month) {
        return LocalDate.of(2025, month, between(2, 26));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    Service service(String service) {
        return new Service(this, service);
    }

    /** Asked for by the account's own people, in the portal. */
    Origin portal() {
        return new Origin(Names.person(0, site()), "PRIMARY", "PORTAL", Optional.empty(), command());
    }

    /** Done by the seller's staff, on a message that came in. */
    Origin staff() {
        Evidence mail =
                new Evidence("MAIL", "<" + (commands + 1) + "@" + site() + ">", Names.person(0, site()), clock.now());
        return new Origin(
                "desk@" + seller + ".example", "STAFF_BILLING", "EMAIL_BILLING", Optional.of(mail), command());
    }

    Done does(Deed deed, Supplier<Done> act) {
        Done done = tally.counting(deed, act);
        book = done.book();
        return done;
    }

    void opens(String accountClass, String zone, String region, Optional<Anchor> anchor, List<String> clients) {
        does(
                Deed.ACCOUNT_OPENED,
                () -> settle.accounts()
                        .open()
                        .open(new OpenAccount.Command(
                                staff(),
                                seller,
                                Optional.of(id()),
                                accountClass,
                                zone,
                                region,
                                anchor,
                                clients,
                                List.of(site()))));
    }

    void accepts(String agreement, List<String> discounts, Map<String, String> overrides) {
        does(
                Deed.AGREEMENT_ACCEPTED,
                () -> settle.agreements()
                        .accept()
                        .accept(new AcceptAgreement.Command(portal(), id(), agreement, discounts, overrides)));
    }

    void addsClient(String client) {
        does(Deed.CLIENT_ADDED, () -> settle.accounts().change().addClient(portal(), id(), client));
    }

    void removesClient(String client) {
        does(Deed.CLIENT_REMOVED, () -> settle.accounts().change().removeClient(portal(), id(), client));
    }

    void addsSite(String site) {
        does(Deed.SITE_ADDED, () -> settle.accounts().change().addSite(portal(), id(), site));
    }

    void hasPolicy(String version, Map<String, String> values) {
        does(Deed.POLICY_SET, () -> settle.accounts().change().setPolicy(staff(), id(), version, today(), values));
    }

    void subscribes(Order order) {
        does(Deed.SUBSCRIBED, () -> settle.subscriptions().subscribe().subscribe(order.command(portal(), id())));
    }

    /** A subscription on trial, which is counted as its kind too. */
    void tries(Deed kind, Order order) {
        subscribes(order.asTrial());
        tally.count(kind);
    }

    void isCharged(String what, String amount, Currency currency, String text) {
        does(
                Deed.CHARGED,
                () -> settle.billing()
                        .give()
                        .charge(new GiveAmounts.Charge(staff(), id(), what, Money.parse(amount, currency), text)));
    }

    private String command() {
        return id() + "-" + ++commands;
    }
}
