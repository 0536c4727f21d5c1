package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.port.in.RebuildStore;
import dev.settle.launcher.Settle;
import dev.settle.launcher.demo.Demo;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a PostgreSQL store holds follows from the journals: from nothing else, the same rows come out. */
class JournalsAloneTest {
    private static final Set<String> JOURNALS = Set.of("seller_entry", "journal_entry");

    /** What no fact says, and why it is none. */
    private static final Map<String, String> BESIDE = Map.of(
            "api_key", "hashes of secrets: whoever has a journal must not be able to let anybody in",
            "idempotency", "what was answered to whom, as it was answered",
            "quote", "offers that nobody has accepted yet",
            "billing_run", "how far a run has come, for people to see",
            "billing_run_part", "how far a run has come, for people to see",
            "number_given_out", "numbers that no document has yet");

    /** A payment whose answer was lost is looked up anew; how often it had been, and when, is in no fact. */
    private static final String UNRESOLVED =
            "select key || ' ' || state from payment_attempt where unresolved order by key";

    /** A run that ended has used all its numbers, and whoever fills a store makes up none. */
    private static final String GIVEN_OUT = "select t::text from number_given_out t";

    @Test
    void half_a_year_of_five_sellers_comes_out_of_their_journals_row_by_row() {
        try (Database played = new Database()) {
            new Demo(played.store().stores(), 1, 6).play(month -> {});
            assertThat(played.rows(UNRESOLVED)).isNotEmpty();
            assertComesOutOfItsJournals(played);
        }
    }

    @Test
    void every_example_of_every_pack_comes_out_of_its_journals_row_by_row() {
        try (Database played = new Database()) {
            int number = 0;
            for (Path example : Played.examples()) {
                ScenarioRunner.run(Scenario.read(example), played.store().stores(), "seller-" + ++number);
            }
            assertComesOutOfItsJournals(played);
        }
    }

    private static void assertComesOutOfItsJournals(Database played) {
        try (Database alone = new Database()) {
            alone.takeJournals(played);
            RebuildStore.Rebuilt rebuilt = rebuild(alone);
            assertThat(rebuilt.left()).isEmpty();
            assertThat(played.rows(GIVEN_OUT)).isEmpty();
            assertThat(alone.rows(GIVEN_OUT)).isEmpty();
            assertThat(alone.rows(UNRESOLVED)).isEqualTo(played.rows(UNRESOLVED));
            assertSame(settled(played), settled(alone));
        }
    }

    private static RebuildStore.Rebuilt rebuild(Database database) {
        return Settle.over(database.store().stores()).invoicing().rebuildStore().rebuild(progress -> {});
    }

    private static Map<String, List<String>> settled(Database database) {
        Map<String, List<String>> dump = database.dump();
        assertThat(dump.keySet()).containsAll(BESIDE.keySet()).containsAll(JOURNALS);
        dump.keySet().removeAll(BESIDE.keySet());
        dump.put(
                "payment_attempt",
                database.rows("select t::text from payment_attempt t where not unresolved order by 1"));
        return dump;
    }

    private static void assertSame(Map<String, List<String>> original, Map<String, List<String>> rebuilt) {
        original.forEach(
                (table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }
}
