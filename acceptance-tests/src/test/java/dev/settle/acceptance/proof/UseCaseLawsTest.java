package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.Randomly;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Laws of what use cases do, on random policies and random requests. {@code -Dsettle.trades=N} tries so many in memory,
 * {@code -Dsettle.seed=SEED} begins with that one, {@code random} with any.
 */
class UseCaseLawsTest {
    private static final int TRADES = Integer.getInteger("settle.trades", 20);
    private static final long FIRST = Randomly.firstSeed(1);
    private static final int DEEDS = 40;

    /** There are some trades in which every change waits for the next invoice: it goes on until enough of it was seen. */
    @Test
    void what_is_previewed_is_issued() {
        var alike = new ArrayList<String>();
        long seed = FIRST;
        while (seed - FIRST < TRADES || alike.size() <= TRADES / 2 && seed - FIRST < 20 + 2 * TRADES) {
            one(
                    seed,
                    (stores, trade) -> live(trade).forEach(deed -> {
                        assertThat(deed.done())
                                .as(deed.what())
                                .isEqualTo(deed.shown().orElse(deed.done()));
                        deed.shown().filter(shown -> shown.contains("lines")).ifPresent(alike::add);
                    }));
            seed++;
        }
        assertThat(alike.size()).as("previews that showed a document").isGreaterThan(TRADES / 2);
    }

    @Test
    void what_is_said_to_come_next_is_issued_by_the_run() {
        var issued = new ArrayList<String>();
        each((stores, trade) -> {
            for (int i = 0; i < DEEDS; i++) {
                trade.ask();
                if (i % 2 == 1) {
                    trade.changePolicy();
                }
                trade.pass(10);
                for (String account : trade.accounts()) {
                    assertNextIsIssued(stores, trade, account).ifPresent(issued::add);
                }
            }
        });
        assertThat(issued.size()).as("documents that were told before").isGreaterThan(TRADES / 2);
    }

    @Test
    void the_ledger_sums_to_zero_in_each_currency_after_every_step() {
        each((stores, trade) -> {
            for (int i = 0; i < DEEDS; i++) {
                var deed = trade.ask();
                assertBalanced(trade, deed.what());
                trade.pass(20);
                trade.bill(1 + i % 3);
                assertBalanced(trade, "a run at " + trade.now());
            }
        });
    }

    @Test
    void documents_rebuilt_from_the_journal_are_the_stored_ones() {
        trades((trade, deeds) -> assertThat(trade.settle()
                        .invoicing()
                        .rebuild()
                        .seller(Trade.SELLER, progress -> {})
                        .different())
                .isEmpty());
    }

    @Test
    void numbers_are_unique_and_without_gaps_in_each_series() {
        each((stores, trade) -> {
            live(trade);
            assertNumbered(stores, trade.accounts());
        });
    }

    /** Every series counts from one, and every number is there once. */
    static void assertNumbered(Stores stores, List<String> accounts) {
        Map<String, List<Long>> series = new TreeMap<>();
        for (String account : accounts) {
            stores.documents().list(account, 0, 10_000).forEach(document -> {
                String[] parts = document.number().split("-");
                series.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Long.parseLong(parts[1]));
            });
        }
        series.forEach((name, numbers) -> {
            numbers.sort(null);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).as(name).isEqualTo(i + 1);
            }
        });
    }

    private static Optional<String> assertNextIsIssued(Stores stores, Trade trade, String account) {
        var next = trade.settle().billing().due().next(account);
        var before = stores.documents().list(account, 0, 10_000).size();
        var shown = Unnumbered.text(next.documents());
        var zone = trade.settle()
                .accounts()
                .read()
                .read(account)
                .book()
                .account()
                .zone()
                .zone();
        boolean due = next.occasion()
                .filter(occasion -> !occasion.day().isAfter(LocalDate.ofInstant(trade.now(), zone)))
                .isPresent();
        var waiting = trade.settle().billing().due().waiting(Trade.SELLER, trade.now(), "", 1_000).stream()
                .filter(one -> one.account().equals(account))
                .toList();
        assertThat(waiting)
                .as("%s at %s awaits %s", account, trade.now(), next.occasion())
                .hasSize(due ? 1 : 0);
        if (!due || !waiting.get(0).holds().isEmpty()) {
            return Optional.empty();
        }
        trade.bill(account);
        var documents = stores.documents().list(account, 0, 10_000);
        var issued = documents.subList(
                before, Math.min(documents.size(), before + next.documents().size()));
        assertThat(Unnumbered.text(issued)).as(account + " at " + trade.now()).isEqualTo(shown);
        return Optional.of(shown).filter(text -> !text.isEmpty());
    }

    private static void assertBalanced(Trade trade, String after) {
        trade.settle()
                .ledger()
                .balances()
                .trialBalance(Trade.SELLER)
                .forEach((currency, balances) -> assertThat(
                                balances.values().stream().reduce(Money.zero(currency), Money::plus))
                        .as("%s after %s", currency, after)
                        .isEqualTo(Money.zero(currency)));
    }

    private static void trades(BiConsumer<Trade, List<Trade.Deed>> law) {
        each((stores, trade) -> law.accept(trade, live(trade)));
    }

    /** Half a year and more, with runs now and then and another policy in the middle. */
    static List<Trade.Deed> live(Trade trade) {
        List<Trade.Deed> deeds = new ArrayList<>();
        for (int i = 0; i < DEEDS; i++) {
            deeds.add(trade.ask());
            trade.pass(10);
            if (i % 3 == 0) {
                trade.bill(1 + i % 2);
            }
            if (i == DEEDS / 2) {
                trade.changePolicy();
            }
        }
        trade.bill(1);
        return deeds;
    }

    private static void each(BiConsumer<Stores, Trade> law) {
        for (long seed = FIRST; seed != FIRST + TRADES; seed++) {
            one(seed, law);
        }
    }

    private static void one(long seed, BiConsumer<Stores, Trade> law) {
        Stores empty = new MemoryStore(Parameters.INDEX).stores();
        try {
            law.accept(empty, new Trade(empty, seed, 3));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("Fails with -Dsettle.seed=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
