package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account of one seller that is stored as another's, who knows nothing of it. */
class AnothersAccountTest {
    private static final String STORY = """
            settle: 1
            title: three mailboxes
            pack: {with: {billing.mode: ADVANCE}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            accounts:
              %s: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-03-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
              - {on: 2025-03-01, bill: {}}
            """;

    @AutoClose
    private final Database database = new Database();

    @BeforeEach
    void play() {
        play("hers", "ann");
        play("his", "ben");
    }

    private void play(String seller, String account) {
        ScenarioRunner.run(
                Scenario.parse(STORY.formatted(account)), database.store().stores(), seller);
    }

    @Test
    void it_is_told_once_of_the_seller_that_opened_it() {
        store("account", "his");
        Played.assertIntact(verify("his"));
        assertToldAsHis(verify("hers"));
    }

    /** Whose it is stands nowhere but in its journal then, and only the other is led to that. */
    @Test
    void it_is_told_once_of_the_other_where_all_that_is_stored_says_so() {
        store("account", "his");
        store("account_head", "his");
        Played.assertIntact(verify("hers"));
        assertToldAsHis(verify("his"));
    }

    @Test
    void it_is_told_once_of_the_seller_that_opened_it_where_it_is_due_with_the_other() {
        store("account_head", "his");
        Played.assertIntact(verify("his"));
        assertThat(verify("hers").disputed())
                .containsExactly(disputed("listed.dueOf", "is stored as his, and the journal gives hers"));
    }

    private void store(String table, String seller) {
        database.run("update %s set seller_id = '%s' where account_id = 'hers-ann'".formatted(table, seller));
    }

    private static void assertToldAsHis(Verified verified) {
        assertThat(verified.broken()).isEmpty();
        assertThat(verified.disputed())
                .containsExactly(disputed("listed.seller", "is stored as his, and the journal gives hers"));
    }

    private static Disputed disputed(String path, String reason) {
        return new Disputed("hers-ann", new Finding("", path, reason));
    }

    private Verified verify(String seller) {
        return Settle.over(database.store().stores())
                .invoicing()
                .verify()
                .verify(new Command(seller, true, progress -> {}));
    }
}
