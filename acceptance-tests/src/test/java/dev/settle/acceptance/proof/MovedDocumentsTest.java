package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever can write to the database puts a document under another account; rebuilding from the journals puts it back. */
class MovedDocumentsTest {
    private static final String STORY = """
            settle: 1
            title: two accounts with a document each
            pack: {with: {billing.mode: ADVANCE}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            accounts:
              main: {class: CUSTOMER, zone: UTC, anchor: 1}
              other: {class: CUSTOMER, zone: UTC, anchor: 15}
            do:
              - {on: 2025-03-01, account: main, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
              - {on: 2025-03-10, account: other, subscribe: {id: s2, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-04-15, bill: {}}
            """;

    @AutoClose
    private final Database database = new Database();

    @BeforeEach
    void play() {
        ScenarioRunner.run(Scenario.parse(STORY), stores(), ScenarioRunner.SELLER);
        assertThat(database.rows("select account_id || ' ' || number from document order by number"))
                .contains("001-main INV-000001", "002-other INV-000002");
    }

    @ParameterizedTest
    @CsvSource({
        "INV-000001, 002-other, document document_line document_number",
        "INV-000001, 002-other, document document_line",
        "INV-000001, 002-other, document_number",
        "INV-000002, 001-main, document document_line document_number",
        "INV-000002, 001-main, document document_line",
        "INV-000002, 001-main, document_number"
    })
    void what_was_moved_to_another_account_is_put_back(String number, String account, String tables) {
        Map<String, List<String>> written = database.dump();
        for (String table : tables.split(" ")) {
            database.run("update %s set account_id = '%s' where number = '%s'".formatted(table, account, number));
        }
        assertThat(database.dump()).isNotEqualTo(written);
        assertThat(Settle.over(stores())
                        .invoicing()
                        .rebuildStore()
                        .rebuild(progress -> {})
                        .isWhole())
                .isTrue();
        assertThat(database.dump()).isEqualTo(written);
    }

    private Stores stores() {
        return database.store().stores();
    }
}
