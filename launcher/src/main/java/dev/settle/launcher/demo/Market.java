package dev.settle.launcher.demo;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Pack;
import dev.settle.domain.policy.PackLevels;
import dev.settle.launcher.Settle;
import dev.settle.launcher.pack.ShippedPacks;
import dev.settle.launcher.scenario.Catalog;
import dev.settle.launcher.simulation.Wares;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

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

    Shop shop() {
        return shop;
    }

    Tally tally() {
        return tally;
    }

    /** @param from the first day it sells anything */
    void opens(LocalDate from) {
        settle.sellers().keep().open(OWNER, shop.id(), shop.name());
        settle.sellers().keep().activateCatalog(OWNER, shop.id(), catalog(shop.id()), from);
        for (String pack : shop.packs()) {
            activate(pack, from);
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
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC).plusDays(1);
        shop.changes().stream().filter(change -> change.from().equals(tomorrow)).forEach(this::announce);
        payers.forEach(Payer::live);
    }

    /** Everybody whose day it is pays. */
    void pays() {
        payers.forEach(payer -> payer.purse().pays(HalfYear.LAST));
    }

    /** Payments whose answers were lost are looked up: those whose time has come, then each by its payer. */
    void looksUp() {
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
            Pack old = ShippedPacks.pack(shop.packs().get(0));
            Map<String, String> values = new LinkedHashMap<>(old.values());
            values.putAll(change.values());
            activate(new Pack(old.name(), old.title(), old.complete(), values, old.texts()), change.from());
            tally.count(Deed.PACK_CHANGED);
        }
    }

    private void activate(String written, LocalDate from) {
        String[] nameAndClass = written.split(":", 2);
        Pack pack = ShippedPacks.pack(nameAndClass[0]);
        if (nameAndClass.length == 1) {
            activate(pack, from);
        } else {
            PackLevels levels = PackLevels.of(pack.values(), Parameters.INDEX);
            String accountClass = nameAndClass[1];
            activate(pack, Map.of(PackLevels.level(accountClass), levels.forClass(accountClass)), from);
        }
    }

    private void activate(Pack pack, LocalDate from) {
        activate(pack, PackLevels.of(pack.values(), Parameters.INDEX).forSeller(), from);
    }

    private void activate(Pack pack, Map<String, Map<String, String>> levels, LocalDate from) {
        String version = pack.version().substring(pack.name().length() + 1);
        settle.sellers().keep().activatePack(OWNER, shop.id(), pack.name(), version, levels, from);
    }

    private static dev.settle.domain.catalog.Catalog catalog(String name) {
        try (InputStream file = Market.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return Wares.of(Catalog.parse(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog " + name + " cannot be read from this build", unreadable);
        }
    }
}
