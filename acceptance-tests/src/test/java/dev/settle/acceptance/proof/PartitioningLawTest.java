package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.Randomly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * That partitions change nothing, on random policies and random requests, in memory; {@link BillingRunLawsTest} has the database
 * and the kills. {@code -Dsettle.trades=N} tries a tenth of so many, {@code -Dsettle.seed=SEED} begins with that one, {@code random}
 * with any.
 */
class PartitioningLawTest {
    private static final int TRADES = Math.max(2, Integer.getInteger("settle.trades", 20) / 10);
    private static final long FIRST = Randomly.firstSeed(1);
    /** Accounts that one thread bills in one go. */
    private static final int CHUNK = 100;

    /** Not all of them have something due. */
    private static final int CUSTOMERS = 300;

    private static final int DEEDS = 60;

    @Test
    void in_any_partitioning_and_done_twice_the_books_are_the_same() {
        List<Integer> due = new ArrayList<>();
        for (long seed = FIRST; seed != FIRST + TRADES; seed++) {
            Map<String, String> alone = books(seed, 1, 1, due);
            assertThat(books(seed, 2, 2, due))
                    .as("-Dsettle.seed=%d in 2 partitions", seed)
                    .isEqualTo(alone);
            assertThat(books(seed, 5, 1, due))
                    .as("-Dsettle.seed=%d in 5 partitions", seed)
                    .isEqualTo(alone);
        }
        assertThat(due).as("accounts that are due at once").anyMatch(accounts -> accounts > CHUNK);
    }

    private static Map<String, String> books(long seed, int partitions, int times, List<Integer> due) {
        Stores stores = new MemoryStore(Parameters.INDEX).stores();
        Trade trade = new Trade(stores, seed, CUSTOMERS);
        for (int i = 0; i < DEEDS; i++) {
            trade.ask();
            trade.pass(3);
            if (i == DEEDS / 2) {
                trade.changePolicy();
            }
        }
        trade.pass(60);
        due.add(stores.books().due(Trade.SELLER, trade.now(), "", CUSTOMERS).size());
        for (int time = 0; time < times; time++) {
            trade.bill(partitions);
        }
        UseCaseLawsTest.assertNumbered(stores, trade.accounts());
        return Unnumbered.books(stores, Trade.SELLER, trade.accounts());
    }
}
