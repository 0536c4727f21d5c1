package dev.settle.launcher.demo;

import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Half a year of five sellers, on the packs that come with Settle. Everything happens through the use cases that an
 * embedding program has; the same seed gives the same summary, whatever the store.
 */
public final class Demo {
    /** The first day that is played. */
    public static final LocalDate FIRST = HalfYear.FIRST;
    /** The last one; the clock stands there when everything is played. */
    public static final LocalDate LAST = HalfYear.LAST;

    /** A seller whose accounts change their seats every month, and the first of them. */
    public static final String SHOWN = "brindle";

    public static final String SHOWN_ACCOUNT = "acorn-bakery";

    private static final String UNKNOWN =
            "open counts unknown too: what was asked for, and the gateway's answer was lost";

    private static final Set<String> SCOPES = Set.of("read", "write", "billing", "admin");

    private final DemoClock clock;
    private final Settle settle;
    private final HalfYear halfYear;
    private final long seed;

    /** What was done since the beginning, at the end of a month. */
    public record Progress(YearMonth month, long commands, long refused) {}

    /**
     * @param stores   an empty store
     * @param accounts of each seller
     */
    public Demo(Stores stores, long seed, int accounts) {
        this(stores, new DemoClock(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant()), seed, accounts);
    }

    private Demo(Stores stores, DemoClock clock, long seed, int accounts) {
        this(Settle.over(stores, clock, new RandomIds()), clock, seed, accounts);
    }

    /** @param settle over an empty store, on that clock */
    Demo(Settle settle, DemoClock clock, long seed, int accounts) {
        this.clock = clock;
        this.seed = seed;
        this.settle = settle;
        this.halfYear = new HalfYear(settle, clock, seed, accounts);
    }

    /** The verbs it was played by, on the demo's clock. */
    public Settle settle() {
        return settle;
    }

    /** A key for each seller, made now; older ones stop working. */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Shop shop : Shop.ALL) {
            keys.put(shop.id(), settle.sellers().keys().make(shop.id(), "demo", SCOPES));
        }
        return keys;
    }

    /** The number of the first document of the account that is shown. */
    public String shownDocument() {
        return settle.invoicing()
                .read()
                .list(SHOWN_ACCOUNT, ReadDocuments.Place.START, 1)
                .documents()
                .get(0)
                .number();
    }

    /** Shows the last day played; let it go before the verbs are used any further. */
    public DemoClock clock() {
        return clock;
    }

    /** @param progress is told after each month */
    public void play(Consumer<Progress> progress) {
        halfYear.play(month -> {
            Tally tally = halfYear.tally();
            progress.accept(new Progress(month, tally.commands(), refused(tally)));
        });
    }

    /** Seller by seller, for people; the same for the same seed. */
    public String summary() {
        Tally tally = halfYear.tally();
        String sellers =
                halfYear.markets().stream().map(Market::summary).collect(Collectors.joining(System.lineSeparator()));
        return "%s to %s, seed %d: %s, %s refused as the packs say%n%n%s%n%s%n%s%n"
                .formatted(
                        FIRST,
                        LAST,
                        seed,
                        Text.of(tally.commands(), "command"),
                        Text.of(refused(tally)),
                        sellers,
                        refusals(tally),
                        UNKNOWN);
    }

    Tally tally() {
        return halfYear.tally();
    }

    private static long refused(Tally tally) {
        return tally.refused().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String refusals(Tally tally) {
        StringBuilder text = new StringBuilder("refused").append(System.lineSeparator());
        for (Map.Entry<String, Long> code : tally.refused().entrySet()) {
            text.append("  %5d  %s%n".formatted(code.getValue(), code.getKey()));
        }
        return text.toString();
    }
}
