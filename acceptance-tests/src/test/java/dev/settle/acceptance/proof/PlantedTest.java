package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.RebuildStore.Left;
import dev.settle.application.invoicing.port.in.RebuildStore.Rebuilt;
import dev.settle.application.invoicing.port.in.VerifyJournal.Broken;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can write to the database plants an amount; and whoever plants in the journal chains it anew. */
class PlantedTest {
    private static final StreamId PAYER = StreamId.account("main");
    private static final String STORY = """
            settle: 1
            title: three mailboxes and a fee
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, oneOff.invoiceAt: REQUEST}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-03-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
              - {on: 2025-03-01, bill: {}}
              - {on: 2025-03-11, charge: {id: move, amount: "25.00", text: moving in}}
              - {on: 2025-04-01, bill: {}}
            """;

    @AutoClose
    private final Database database = new Database();

    @BeforeEach
    void play() {
        ScenarioRunner.run(Scenario.parse(STORY), stores(), ScenarioRunner.SELLER);
    }

    @Test
    void amounts_planted_in_every_other_table_are_put_right() {
        Map<String, List<String>> written = database.dump();
        database.run("""
                update document set total = total + 100, due = due + 100;
                update document_line set minor = minor * 2, text = 'planted' where number = 'INV-000002';
                delete from document_line where number = 'INV-000001';
                update ledger_posting set minor = 2 * minor;
                update account_head set standing = replace(standing, '{"EUR":0}', '{"EUR":9900}'),
                       next_due = null;
                update subscription set state = replace(state, ',3,"2025', ',1,"2025');
                update number_series set next = 1;
                delete from outbox;
                delete from document_number;
                update rule_set set content = replace(content, 'ADVANCE', 'ARREARS');
                delete from seller""");
        Map<String, List<String>> planted = database.dump();
        List.of(
                        "document",
                        "document_line",
                        "ledger_posting",
                        "account_head",
                        "subscription",
                        "number_series",
                        "outbox",
                        "document_number",
                        "rule_set",
                        "seller")
                .forEach(table -> assertThat(planted.get(table)).as(table).isNotEqualTo(written.get(table)));
        assertThat(rebuild().isWhole()).isTrue();
        assertThat(database.dump()).isEqualTo(written);
        Played.assertIntact(verify());
    }

    @Test
    void an_amount_that_no_fact_has_room_for_cannot_be_read() {
        long issued = entry("\"number\":\"INV-000001\"");
        plant(issued, text -> text.replace("\"number\":\"INV-000001\"", "\"number\":\"INV-000001\",\"total\":1"));
        assertThat(verify().broken()).extracting(Broken::stream, Broken::entry).containsExactly(tuple(issued));
        assertLeft(issued, "Issued has no field total");
    }

    @Test
    void a_document_is_not_what_the_journal_says_but_what_the_facts_give() {
        long issued = entry("\"number\":\"INV-000001\"");
        plant(issued, text -> text.replaceFirst("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"" + "0".repeat(64) + "\""));
        assertThat(verify().disputed())
                .isNotEmpty()
                .extracting(Disputed::account)
                .containsOnly("main");
        assertLeft(issued, "but the facts give");
    }

    @Test
    void an_amount_that_was_decided_gives_another_document_than_was_issued() {
        plant(entry("\"id\":\"move\""), text -> text.replace("2500", "2400"));
        assertThat(verify().disputed())
                .isNotEmpty()
                .extracting(Disputed::account)
                .containsOnly("main");
        assertLeft(entry("\"number\":\"INV-000002\""), "but the facts give");
    }

    @Test
    void an_account_of_which_only_the_journal_is_left_is_named_until_it_is_rebuilt() {
        Map<String, List<String>> written = database.dump();
        database.run("delete from account; delete from subscription; delete from account_head");
        assertThat(verify().broken()).extracting(Broken::stream, Broken::entry).containsExactly(tuple(1));
        rebuild();
        assertThat(database.dump()).isEqualTo(written);
        Played.assertIntact(verify());
    }

    @Test
    void an_account_without_a_journal_is_named_and_kept() {
        database.run("delete from journal_entry");
        assertThat(rebuild().left()).containsExactly(new Left(PAYER, 1, "it is stored, but has no journal"));
        assertThat(stores().documents().list("main", 0, 10)).hasSize(3);
        assertThat(verify().broken()).extracting(Broken::stream, Broken::entry).containsExactly(tuple(1));
    }

    private void assertLeft(long entry, String reason) {
        Map<String, List<String>> before = database.dump();
        assertThat(rebuild().left()).singleElement().satisfies(left -> {
            assertThat(left.stream()).isEqualTo(PAYER);
            assertThat(left.entry()).isEqualTo(entry);
            assertThat(left.reason()).contains(reason);
        });
        assertThat(database.dump()).isEqualTo(before);
    }

    private static org.assertj.core.groups.Tuple tuple(long entry) {
        return org.assertj.core.groups.Tuple.tuple(PAYER, entry);
    }

    /** Changes an entry and chains it and all behind it anew, as if it had been written so. */
    private void plant(long seq, UnaryOperator<String> change) {
        byte[] hash = Chain.root(PAYER);
        for (Entry entry : stores().journal().read(PAYER, 1, 100)) {
            String text = new String(entry.bytes(), StandardCharsets.UTF_8);
            String planted = entry.seq() == seq ? change.apply(text) : text;
            assertThat(planted.equals(text)).isEqualTo(entry.seq() != seq);
            byte[] bytes = planted.getBytes(StandardCharsets.UTF_8);
            hash = Chain.next(hash, bytes);
            database.run(
                    "update journal_entry set bytes = '\\x%s', hash = '\\x%s' where account_id = 'main' and seq = %d"
                            .formatted(
                                    HexFormat.of().formatHex(bytes),
                                    HexFormat.of().formatHex(hash),
                                    entry.seq()));
        }
    }

    private long entry(String saying) {
        return stores().journal().read(PAYER, 1, 100).stream()
                .filter(entry -> new String(entry.bytes(), StandardCharsets.UTF_8).contains(saying))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private Stores stores() {
        return database.store().stores();
    }

    private Rebuilt rebuild() {
        return Settle.over(stores()).invoicing().rebuildStore().rebuild(progress -> {});
    }

    private Verified verify() {
        return Settle.over(stores())
                .invoicing()
                .verify()
                .verify(new Command(ScenarioRunner.SELLER, true, progress -> {}));
    }
}
