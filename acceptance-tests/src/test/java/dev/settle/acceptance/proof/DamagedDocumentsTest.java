package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.Stores;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.invoicing.port.in.VerifyJournal.Broken;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.application.invoicing.port.out.DocumentDamaged;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of one stored document, it is named, and all others are read as before. */
class DamagedDocumentsTest {
    private static final String STORY = """
            settle: 1
            title: seats that come and go, and a fee
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, oneOff.invoiceAt: REQUEST}}
            catalog:
              currency: EUR
              skus:
                MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}
                ARCHIVE: {prices: [{every: P1M, amount: "4.00"}]}
            accounts:
              main: {class: CUSTOMER, zone: UTC, anchor: 1}
              other: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-03-01, account: main, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 5}}
              - {on: 2025-03-01, account: main, subscribe: {id: s2, sku: ARCHIVE, every: P1M, seats: 5}}
              - {on: 2025-03-01, account: other, subscribe: {id: s3, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-03-01, bill: {}}
              - {on: 2025-03-11, account: main, seats: {id: s1, to: 3}}
              - {on: 2025-03-20, account: main, charge: {id: move, amount: "25.00", text: moving in}}
              - {on: 2025-04-01, bill: {}}
            """;

    private static final String FEE = "INV-000004";
    private static final List<String> TEXTS = List.of("'x'", "''", "%s || 'x'", "null");
    private static final Map<String, List<String>> CHANGES = Map.of(
            "bigint", List.of("%s + 1", "%s * 2", "-%s", "0", "9223372036854775807", "-9223372036854775808", "null"),
            "smallint", List.of("%s + 1", "-%s", "0", "32767", "null"),
            "date", List.of("%s + 1", "%s - 40", "'infinity'", "'-infinity'", "'0044-03-15 BC'", "null"),
            "text", TEXTS);
    private static final Map<String, List<String>> OTHERS = Map.of(
            "derivation",
                    List.of(
                            "'{}'",
                            "'null'",
                            "'[]'",
                            "''",
                            "'{\"p\":1}'",
                            "%s || '}'",
                            "replace(%s, '\"d\":', '\"o\":')"),
            "currency", List.of("'USD'", "'JPY'", "'eur'", "'x'", "''"),
            "kind", List.of("'CORRECTION'", "'x'"),
            "occasion_kind", List.of("'CREDIT'", "'x'"),
            "corrects_number", List.of("'INV-000009'", "'x'", "null"),
            "rule_set_id", List.of("%s + 1", "0"),
            "subscription_id", List.of("'s1'", "'s9'", "null"));

    @AutoClose
    private final Database database = new Database();

    @BeforeEach
    void play() {
        ScenarioRunner.run(Scenario.parse(STORY), stores(), ScenarioRunner.SELLER);
        database.run("""
                create table kept_head as table document;
                create table kept_line as table document_line;
                create table kept_rules as table rule_set""");
        Played.assertIntact(verify());
    }

    @Test
    void every_column_of_its_head_is_missed_when_it_is_altered() {
        for (String number : List.of("INV-000001", "CN-000001")) {
            alterEach("document", number, "number = '%s'".formatted(number));
        }
    }

    @Test
    void every_column_of_every_kind_of_line_is_missed_when_it_is_altered() {
        alterEach("document_line", "INV-000005", "number = 'INV-000005' and line = 2");
        alterEach("document_line", "CN-000001", "number = 'CN-000001' and line = 1");
        alterEach("document_line", FEE, "number = '" + FEE + "' and line = 1");
    }

    @Test
    void a_row_that_is_gone_is_missed() {
        run("delete from document where number = 'INV-000001'", "INV-000001");
        run("delete from document_line where number = 'INV-000001'", "INV-000001");
        run("delete from document_line where number = 'INV-000001' and line = 1", "INV-000001");
        run("delete from rule_set", "INV-000001");
    }

    /** Rule sets go by what they say, so the one of another seller may say the same. */
    @Test
    void a_rule_set_that_was_altered_damages_the_documents_of_its_seller_alone() {
        ScenarioRunner.run(Scenario.parse(STORY), stores(), "seller-2");
        database.run(
                "update rule_set set content = replace(content, 'ADVANCE', 'ARREARS') where seller_id = 'seller-2'");
        assertThat(damaged("seller-2")).contains("INV-000001");
        assertThat(damaged(ScenarioRunner.SELLER)).isEmpty();
        assertThat(damaged("seller-2")).contains("INV-000001");
    }

    @Test
    void an_account_whose_journal_is_broken_keeps_no_other_from_being_checked() {
        database.run("""
                update journal_entry set bytes = '{}' where account_id = '001-main' and seq = 2;
                update document_line set minor = minor + 1 where account_id = '002-other'""");
        Verified verified = verify();
        assertThat(verified.broken()).extracting(Broken::entry).containsExactly(2L);
        assertThat(verified.disputed())
                .extracting(Disputed::account)
                .contains("002-other")
                .doesNotContain("001-main");
        assertThat(verified.unchecked()).containsExactly("001-main");
    }

    @Test
    void nothing_is_checked_against_a_seller_whose_journal_is_broken() {
        database.run("update seller_entry set bytes = '{}' where seq = 2");
        Verified verified = verify();
        assertThat(verified.broken()).extracting(Broken::entry).containsExactly(2L);
        assertThat(verified.unchecked()).containsExactly("001-main", "002-other");
    }

    @Test
    void who_asks_for_it_is_told_which_one_is_damaged() {
        database.run("update document_line set minor = minor + 1 where number = 'INV-000001'");
        assertThatThrownBy(() -> stores().documents().find("001-main", "INV-000001"))
                .isInstanceOf(DocumentDamaged.class)
                .hasMessageContaining("INV-000001 of account 001-main");
        assertThatThrownBy(() -> stores().documents().list("001-main", 0, 10)).isInstanceOf(DocumentDamaged.class);
        assertThat(stores().documents().list("002-other", 0, 10)).hasSize(2);
    }

    private void alterEach(String table, String number, String row) {
        List<String> missed = new ArrayList<>();
        int altered = 0;
        for (String column : database.rows("""
                select column_name || ' ' || data_type || ' ' || is_nullable from information_schema.columns
                 where table_name = '%s' order by 1""".formatted(table))) {
            String[] parts = column.split(" ");
            for (String change : OTHERS.getOrDefault(parts[0], CHANGES.getOrDefault(parts[1], List.of()))) {
                if (!change.equals("null") || parts[2].equals("YES")) {
                    altered += alter(table, parts[0], change.formatted(parts[0]), number, row, missed);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(altered).as("alterations of %s", row).isGreaterThan(40);
    }

    private int alter(String table, String column, String change, String number, String row, List<String> missed) {
        int altered = Integer.parseInt(database.rows("""
                with altered as (update %s set %s = %s where account_id = '001-main' and %s and %s is distinct from %s
                                 returning 1)
                select count(*) from altered""".formatted(table, column, change, row, column, change))
                .get(0));
        if (altered > 0) {
            if (!isNamed(number)) {
                missed.add("%s %s = %s of %s".formatted(table, column, change, number));
            }
            restore();
        }
        return altered;
    }

    private void run(String sql, String number) {
        database.run(sql);
        assertThat(isNamed(number)).as(sql).isTrue();
        restore();
    }

    /** By all who read it; of the other account nothing is. */
    private boolean isNamed(String number) {
        InvoicingUseCases invoicing = Settle.over(stores()).invoicing();
        Verified verified = verify();
        assertThat(verified.broken()).isEmpty();
        Stream<String> rebuilt = invoicing.rebuild().seller(ScenarioRunner.SELLER, sofar -> {}).different().stream()
                .map(Compared::number);
        Stream<String> checked = invoicing.check().check("001-main").stream().map(Finding::document);
        Stream<String> told =
                verified.disputed().stream().map(disputed -> disputed.finding().document());
        return rebuilt.anyMatch(number::equals) && checked.anyMatch(number::equals) && told.anyMatch(number::equals);
    }

    private void restore() {
        database.run("""
                delete from document;
                delete from document_line;
                delete from rule_set;
                insert into rule_set select * from kept_rules;
                insert into document select * from kept_head;
                insert into document_line select * from kept_line""");
    }

    private List<String> damaged(String seller) {
        return verify(seller).disputed().stream()
                .map(disputed -> disputed.finding().document())
                .toList();
    }

    private Verified verify() {
        return verify(ScenarioRunner.SELLER);
    }

    private Verified verify(String seller) {
        return Settle.over(stores()).invoicing().verify().verify(new Command(seller, true, progress -> {}));
    }

    private Stores stores() {
        return database.store().stores();
    }
}
