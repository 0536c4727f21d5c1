package dev.settle.launcher.demo;

import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * From 1 January to 1 July 2025, day by day: in the morning everybody who is due is billed, at noon people do what is in
 * their diaries, in the afternoon they pay. By all three times the day is the same in every zone the demo's accounts are
 * in.
 */
final class HalfYear {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    /** The last day that is played; its anchors are billed. */
    static final LocalDate LAST = LocalDate.of(2025, 7, 1);

    private static final int SIDE_BY_SIDE = 2;
    private static final LocalTime OPENING = LocalTime.of(0, 5);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final DemoClock clock;
    private final List<Market> markets = new ArrayList<>();

    HalfYear(Settle settle, DemoClock clock, long seed, int accounts) {
        this.clock = clock;
        for (int place = 0; place < Shop.ALL.size(); place++) {
            markets.add(new Market(settle, clock, Shop.ALL.get(place), place, seed, accounts));
        }
    }

    List<Market> markets() {
        return markets;
    }

    /** @param progress is told after each month */
    void play(Consumer<YearMonth> progress) {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            at(threads, FIRST, OPENING, market -> market.opens(FIRST));
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                at(threads, day, MORNING, Market::looksUp);
                at(threads, day, MORNING, Market::bills);
                at(threads, day, NOON, Market::trades);
                at(threads, day, AFTERNOON, Market::pays);
                if (day.plusDays(1).getDayOfMonth() == 1 || day.equals(LAST)) {
                    progress.accept(YearMonth.from(day));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    Tally tally() {
        Tally all = new Tally();
        markets.forEach(market -> all.add(market.tally()));
        return all;
    }

    /** One part of a day, at all markets side by side; the clock stands still until the last has done. */
    private void at(ExecutorService threads, LocalDate day, LocalTime time, Consumer<Market> all) {
        clock.moveTo(day.atTime(time).toInstant(ZoneOffset.UTC));
        List<CompletableFuture<Void>> running = markets.stream()
                .map(market -> CompletableFuture.runAsync(() -> all.accept(market), threads))
                .toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
