package dev.settle.launcher.demo;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.launcher.CatalogFile;
import dev.settle.launcher.Settle;
import dev.settle.launcher.pack.ShippedPacks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** One seller with its accounts. Sellers share nothing, so their days can be played side by side. */
final class Market {
    private static final Origin OWNER = new Origin("owner", "STAFF_ADMIN", "CONSOLE", Optional.empty(), "demo");

    private final Settle settle;
    private final DemoClock clock;
    private final Shop shop;
    private final Tally tally = new Tally();
    private final List<Payer> payers = new ArrayList<>();

    /** @param place which of the sellers it is, from 0 */
    Market(Settle settle, DemoClock clock, Shop shop, int place, long seed, int accounts) {
        this.settle = settle;
        this.clock = clock;
        this.shop = shop;
        for (int number = 0; number < accounts; number++) {
            Random chance = new Random(Objects.hash(seed, shop.id(), number));
            Payer payer = new Payer(settle, clock, tally, chance, shop.id(), Names.company(place, number), number);
            shop.stories().write(payer, number);
            payers.add(payer);
        }
    }

    Tally tally() {
        return tally;
    }

    /** @param from the first day it sells anything */
    void opens(LocalDate from) {
        settle.sellers().keep().open(OWNER, shop.id(), shop.name());
        settle.sellers().keep().activateCatalog(OWNER, shop.id(), catalog(shop.id()), from);
        for (String pack : shop.packs()) {
            String[] nameAndClass = pack.split(":", 2);
            Optional<String> accountClass = nameAndClass.length == 1 ? Optional.empty() : Optional.of(nameAndClass[1]);
            activate(ShippedPacks.text(nameAndClass[0]), accountClass, from);
        }
    }

    /** Bills what is due by now. */
    void bills() {
        tally.counting(
                Deed.BILLED,
                () -> settle.billing().run().run(new RunBilling.Command(shop.id(), clock.now(), 1, progress -> {})));
    }

    /** What is new tomorrow is announced today; then everybody does what is in the diary. */
    void trades() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(1);
        shop.changes().stream().filter(change -> change.from().equals(tomorrow)).forEach(this::announce);
        payers.forEach(Payer::live);
    }

    /** Everybody whose day it is pays. */
    void pays() {
        payers.forEach(payer -> payer.purse().pays(HalfYear.LAST));
    }

    /** Payments whose answers were lost are looked up: those whose time has come, then each by its payer. */
    void looksUp() {
        if (payers.stream().allMatch(payer -> payer.purse().unknown().isEmpty())) {
            return;
        }
        long lookedUp = settle.payments()
                .resolve()
                .resolve(new ResolvePayments.Command(shop.id(), payers.size()))
                .lookedUp();
        for (long one = 0; one < lookedUp; one++) {
            tally.count(Deed.LOOKED_UP);
        }
        payers.forEach(payer -> payer.purse().looksUp());
    }

    String summary() {
        Map<Currency, Money> unknown = new HashMap<>();
        payers.forEach(payer -> payer.purse()
                .unknown()
                .values()
                .forEach(amount -> unknown.merge(amount.currency(), amount, Money::plus)));
        return new SellerSummary(settle, shop, HalfYear.LAST, unknown).text();
    }

    private void announce(Shop.Change change) {
        if (!change.catalog().isEmpty()) {
            settle.sellers().keep().activateCatalog(OWNER, shop.id(), catalog(change.catalog()), change.from());
            tally.count(Deed.CATALOG_CHANGED);
        }
        if (!change.values().isEmpty()) {
            activate(changed(ShippedPacks.text(shop.packs().get(0)), change.values()), Optional.empty(), change.from());
            tally.count(Deed.PACK_CHANGED);
        }
    }

    private void activate(String pack, Optional<String> accountClass, LocalDate from) {
        settle.sellers().activatePack().activate(OWNER, shop.id(), pack, accountClass, from);
    }

    /** The text of a pack with other answers. */
    private static String changed(String pack, Map<String, String> values) {
        String text = pack;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String line = "(?m)^  " + Pattern.quote(value.getKey()) + ": .*$";
            text = text.replaceFirst(line, "  " + value.getKey() + ": " + value.getValue());
        }
        return text;
    }

    private static Catalog catalog(String name) {
        try (InputStream file = Market.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return CatalogFile.read(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog " + name + " cannot be read from this build", unreadable);
        }
    }
}
