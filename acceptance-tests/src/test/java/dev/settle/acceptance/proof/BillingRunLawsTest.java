package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.contract.Randomly;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * However a billing run is cut, repeated, doubled or killed, the books are the same up to numbers. {@code
 * -Dsettle.kills=N} kills so many, {@code -Dsettle.seed=SEED} begins with that moment, {@code random} with any.
 */
class BillingRunLawsTest {
    private static final int KILLS = Integer.getInteger("settle.kills", 5);
    private static final long FIRST = Randomly.firstSeed(1);
    /** A chunk is a hundred of them: with fewer there would be nothing to share out. */
    private static final int CUSTOMERS = 350;

    private static final int DEEDS = 150;
    private static final int DRIFTING = 4;

    private static final Database DUE = new Database();
    private static Instant now = Instant.EPOCH;
    private static List<String> accounts = List.of();
    private static Map<String, String> undisturbed = Map.of();
    private static long documents;

    /** Half a year in which much was asked for and little billed. */
    @BeforeAll
    static void nobody_has_billed_for_months() {
        var trade = new Trade(DUE.store().stores(), 5, CUSTOMERS);
        for (int i = 0; i < DEEDS; i++) {
            trade.ask();
            trade.pass(4);
            if (i == DEEDS / 3) {
                trade.bill(2);
                trade.changePolicy(Map.of("reconcile.drift", "BLOCK"));
                trade.accounts().subList(0, DRIFTING).forEach(account -> trade.provisioned(account, 99));
            }
        }
        trade.pass(60);
        now = trade.now();
        accounts = trade.accounts();
        DUE.close();
        Database plain = DUE.copy();
        assertThat(stores(plain).books().due(Trade.SELLER, now, "", CUSTOMERS))
                .as("accounts that are due at once")
                .hasSizeGreaterThan(100);
        long before = documents(plain);
        run(plain, 1);
        Played.assertIntact(verified(plain));
        undisturbed = books(plain);
        documents = documents(plain);
        assertThat(undisturbed.values()).as("accounts that are held").anyMatch(book -> book.contains("OccasionHeld"));
        assertThat(documents - before).as("documents that were due").isGreaterThan(2L * CUSTOMERS);
        plain.drop();
    }

    @AfterAll
    static void forget() {
        DUE.drop();
    }

    @Test
    void any_partitioning_gives_the_same_books_and_a_second_run_adds_nothing() {
        for (int partitions : List.of(2, 3, 7)) {
            Database database = DUE.copy();
            run(database, partitions);
            assertUndisturbed(database, partitions + " partitions");
            assertThat(run(database, 1)).isEqualTo(0);
            assertUndisturbed(database, "a second run");
            database.drop();
        }
    }

    @Test
    void two_runs_at_once_give_the_same_books() throws Exception {
        Database database = DUE.copy();
        try (var both = AtOnce.of(List.<Callable<Long>>of(() -> run(database, 2), () -> run(database, 3)))) {
            both.results();
        }
        assertUndisturbed(database, "two runs at once");
        database.drop();
    }

    @Test
    void a_run_that_is_killed_at_any_moment_and_run_again_gives_the_same_books() throws Exception {
        Database whole = DUE.copy();
        List<Long> dots = new ArrayList<>();
        Process process = RunToKill.start(whole, now, 3);
        try (InputStream told = process.getInputStream()) {
            while (told.read() >= 0) {
                dots.add(System.nanoTime());
            }
        }
        assertUndisturbed(whole, "a run in another process");
        whole.drop();
        int halfway = 0;
        for (long seed = FIRST; seed != FIRST + KILLS; seed++) {
            Database database = DUE.copy();
            kill(database, dots, new SplittableRandom(seed));
            long written = documents(database);
            halfway += written < documents ? 1 : 0;
            run(database, 1 + Math.floorMod(seed, 3));
            assertUndisturbed(database, "-Dsettle.seed=" + seed + ", killed when there were " + written);
            database.drop();
        }
        assertThat(halfway).as("runs that were killed before their end").isPositive();
    }

    private static long documents(Database database) {
        return Long.parseLong(database.rows("select count(*) from document").get(0));
    }

    /** After a random number of chunks and a random part of the time until the next one. */
    private static void kill(Database database, List<Long> dots, RandomGenerator random)
            throws IOException, InterruptedException {
        int last = random.nextInt(dots.size() - 1);
        long until = random.nextLong(dots.get(last + 1) - dots.get(last) + 1);
        Process process = RunToKill.start(database, now, 3);
        try (InputStream told = process.getInputStream()) {
            for (int i = 0; i <= last; i++) {
                told.read();
            }
            long moment = System.nanoTime() + until;
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void assertUndisturbed(Database database, String after) {
        Map<String, String> books = books(database);
        assertThat(books.keySet()).isEqualTo(undisturbed.keySet());
        books.forEach((account, book) ->
                assertThat(book).as("%s after %s", account, after).isEqualTo(undisturbed.get(account)));
        UseCaseLawsTest.assertNumbered(stores(database), accounts);
    }

    private static Map<String, String> books(Database database) {
        return Unnumbered.books(stores(database), Trade.SELLER, accounts);
    }

    /** The day an account may be due next too: with the books of all the others equal to these, theirs is right as well. */
    private static Verified verified(Database database) {
        return Settle.over(stores(database))
                .invoicing()
                .verify()
                .verify(new VerifyJournal.Command(Trade.SELLER, true, progress -> {}));
    }

    private static long run(Database database, int partitions) {
        return Settle.over(stores(database), () -> now, new RandomIds())
                .billing()
                .run()
                .run(new RunBilling.Command(Trade.SELLER, now, partitions, progress -> {}))
                .documents();
    }

    private static Stores stores(Database database) {
        return database.store().stores();
    }
}
