package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.RebuildStore.Left;
import dev.settle.application.invoicing.port.in.RebuildStore.Rebuilt;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were given to a transaction which came to nothing, while later ones were used: no journal names them. */
class LeftNumbersTest {
    private static final String STORY = """
            settle: 1
            title: two accounts with a document each
            pack: {with: {billing.mode: ADVANCE}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            accounts:
              main: {class: CUSTOMER, zone: UTC, anchor: 1}
              other: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-03-05, account: main, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
              - {on: 2025-04-01, bill: {}}
              - {on: 2025-04-05, account: other, subscribe: {id: s2, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-05-01, bill: {}}
            """;
    private static final String LEFT = "select first || '-' || last from number_given_out order by first";

    @AutoClose
    private final Database played = new Database();

    @AutoClose
    private final Database alone = new Database();

    @BeforeEach
    void playWhileNumbersAreTaken() {
        Stores stores = played.store().stores();
        assertThatThrownBy(() -> stores.transactions().inTransaction(() -> {
                    List<Long> taken = stores.numbers().take(ScenarioRunner.SELLER, "INV", 3);
                    CompletableFuture.runAsync(
                                    () -> ScenarioRunner.run(Scenario.parse(STORY), stores, ScenarioRunner.SELLER))
                            .join();
                    throw new IllegalStateException("killed with " + taken);
                }))
                .hasMessage("killed with [1, 2, 3]");
        assertThat(played.rows("select account_id || ' ' || number from document order by number"))
                .containsExactly("001-main INV-000004", "001-main INV-000005", "002-other INV-000006");
        assertThat(played.rows(LEFT)).containsExactly("1-3");
        alone.takeJournals(played);
    }

    @Test
    void they_come_before_new_ones_in_a_store_that_was_made_of_the_journals_alone() {
        assertThat(rebuild(alone).isWhole()).isTrue();
        assertThat(alone.rows(LEFT)).containsExactly("1-3");
        assertThat(take(4)).containsExactly(1L, 2L, 3L, 7L);
    }

    @Test
    void a_store_that_knows_them_keeps_them_as_they_are() {
        assertThat(rebuild(played).isWhole()).isTrue();
        assertThat(played.rows(LEFT)).containsExactly("1-3");
    }

    @ParameterizedTest
    @CsvSource({"001-main, 1", "001-main, 2", "002-other, 1", "002-other, 2"})
    void none_is_given_again_that_may_stand_in_a_journal_which_cannot_be_followed(String account, long entry) {
        alone.run(
                "update journal_entry set bytes = '{}' where account_id = '%s' and seq = %d".formatted(account, entry));
        assertThat(rebuild(alone).left())
                .extracting(Left::stream, Left::entry)
                .containsExactly(tuple(StreamId.account(account), entry));
        assertThat(alone.rows(LEFT)).isEmpty();
        assertThat(take(1)).containsExactly(7L);
    }

    private List<Long> take(int count) {
        return alone.store().stores().numbers().take(ScenarioRunner.SELLER, "INV", count);
    }

    private static Rebuilt rebuild(Database database) {
        return Settle.over(database.store().stores()).invoicing().rebuildStore().rebuild(progress -> {});
    }
}
