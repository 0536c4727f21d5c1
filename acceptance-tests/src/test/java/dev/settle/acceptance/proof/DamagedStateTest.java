package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Damage that costs money without touching a document or a journal is named with its account. */
class DamagedStateTest {
    private static final String STORY = """
            settle: 1
            title: two subscriptions, a charge that waits, and a credit
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, oneOff.invoiceAt: NEXT_INVOICE}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            accounts:
              main: {class: CUSTOMER, zone: UTC, anchor: 1}
              other: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-03-01, account: main, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 5}}
              - {on: 2025-03-01, account: other, subscribe: {id: s2, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-03-11, account: main, seats: {id: s1, to: 3}}
              - {on: 2025-03-20, account: main, charge: {id: move, amount: "25.00", text: moving in}}
            """;

    private static final String PAID = "attempts.001-main/INV-000001/1";
    private static final String LOST = "attempts.001-main/INV-000001/3";

    /** What is altered of the main account, and what the finding is about. */
    private static final Map<String, String> ALTERATIONS = Map.ofEntries(
            Map.entry("update account_head set next_due = null", "nextDue"),
            Map.entry("update account_head set next_due = next_due + 1", "nextDue"),
            Map.entry("update account_head set standing = replace(standing, '1355', '9900')", "book.credit.EUR"),
            Map.entry("update account_head set standing = replace(standing, '2500', '2400')", "book.charges.1"),
            Map.entry("update account_head set standing = 'x'", "book"),
            Map.entry("update account_head set seller_id = 'x'", "listed.dueOf"),
            Map.entry("update account_head set zone = 'Asia/Tokyo'", "listed.zone"),
            Map.entry("update account_head set zone = 'x'", "listed.zone"),
            Map.entry("update account set party = replace(party, 'CUSTOMER', 'PARTNER')", "book.account"),
            Map.entry("update subscription set state = replace(state, ',5,', ',1,')", "book.subscriptions.s1"),
            Map.entry("delete from subscription", "book.subscriptions.s1"),
            Map.entry("update ledger_posting set minor = minor * 2", "ledger.1"),
            Map.entry(
                    "update ledger_posting set ledger_account = 'CASH' where ledger_account = 'RECEIVABLE'",
                    "ledger.1"),
            Map.entry("update ledger_posting set day = day + 1", "ledger.1"),
            Map.entry("update ledger_posting set reference = 'x'", "ledger.1"),
            Map.entry("update ledger_posting set seq = seq + 100", "ledger.1"),
            Map.entry("update ledger_posting set currency = 'USD'", "ledger.1"),
            Map.entry("update ledger_posting set currency = 'x'", "ledger"),
            Map.entry("delete from ledger_posting", "ledger.1"),
            Map.entry(
                    "update outbox set number = number + 1 where number = (select max(number) from outbox)",
                    "outbox.5"),
            Map.entry("update outbox set entry = entry + 1", "outbox.1"),
            Map.entry("update outbox set day = day + 1", "outbox.1"),
            Map.entry("update outbox set kind = 'x'", "outbox.1"),
            Map.entry("update outbox set subject = 'x'", "outbox.1"),
            Map.entry("update outbox set text = text || 'x'", "outbox.1"),
            Map.entry("delete from outbox", "outbox.1"),
            Map.entry("delete from payment_attempt where number = 1", PAID),
            Map.entry("delete from payment_attempt where number = 2", "attempts.001-main/INV-000001/2"),
            Map.entry("delete from payment_attempt where number = 3", LOST),
            Map.entry(content(1, "1000", "900"), PAID),
            Map.entry(content(1, "tok_approve", "tok_another"), PAID),
            Map.entry(content(3, "tok_unknown_done", "tok_another"), LOST),
            Map.entry(content(3, "500", "400"), LOST),
            Map.entry(content(3, "true", "false"), LOST),
            Map.entry("update payment_attempt set content = 'x' where number = 1", "attempts"),
            Map.entry("update payment_attempt set key = 'x' where number = 1", "attempts"),
            Map.entry("update payment_attempt set seller_id = 'x' where number = 1", "attempts"),
            Map.entry("update payment_attempt set document = 'x' where number = 1", "attempts"),
            Map.entry("update payment_attempt set number = 7 where number = 1", "attempts"),
            Map.entry("update payment_attempt set state = 'DECLINED' where number = 1", "attempts"),
            Map.entry("update payment_attempt set unresolved = false where number = 3", "attempts"),
            Map.entry("update payment_attempt set next_look_up = null where number = 3", "attempts"));

    private static final List<String> TABLES = List.of(
            "payment_attempt",
            "outbox",
            "ledger_posting",
            "document_number",
            "number_series",
            "subscription",
            "account",
            "account_head");

    @Test
    void every_alteration_is_named_with_its_account_and_what_differs() {
        try (Database database = played(STORY)) {
            pay(Settle.over(stores(database), () -> Instant.parse("2025-03-21T10:00:00Z"), prefix -> prefix + "1"));
            keep(database);
            ALTERATIONS.forEach((alteration, about) -> assertThat(altered(database, alteration))
                    .as(alteration)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.path()).isEqualTo(about)));
            Played.assertIntact(verify(database));
        }
    }

    /** By 11 April the two changes of March are settled, and stored summed up beside the whole. */
    @Test
    void seats_that_are_stored_summed_up_otherwise_than_as_a_whole_are_named() {
        try (Database database = played(STORY + """
              - {on: 2025-03-21, account: main, seats: {id: s1, to: 4}}
              - {on: 2025-04-01, bill: {}}
              - {on: 2025-04-11, account: main, seats: {id: s1, to: 6}}
            """)) {
            keep(database);
            assertThat(database.rows("select subscription_id from subscription where whole is not null"))
                    .containsExactly("s1");
            for (String alteration : List.of(
                    "state = replace(state, ',5,', ',1,')",
                    "state = replace(state, ',6]', ',7]')",
                    "state = replace(state, ',true]', ',false]')")) {
                assertThat(altered(database, "update subscription set " + alteration))
                        .as(alteration)
                        .extracting(Finding::path)
                        .containsExactly("abridged.subscriptions.s1");
            }
            assertThat(altered(database, "update subscription set state = 'x'"))
                    .extracting(Finding::path)
                    .containsExactly("abridged");
        }
    }

    @Test
    void a_number_that_does_not_lead_to_its_document_is_named() {
        try (Database database = played(STORY)) {
            keep(database);
            for (String alteration :
                    List.of("delete from document_number", "update document_number set seller_id = 'x'")) {
                assertThat(altered(database, alteration))
                        .as(alteration)
                        .containsExactly(leads("INV-000001", "nothing"), leads("CN-000001", "nothing"));
            }
            assertThat(altered(
                            database, "update document_number set number = 'INV-000009' where number = 'INV-000001'"))
                    .containsExactly(leads("INV-000001", "nothing"), stray("INV-000009", "001-main"));
        }
    }

    @Test
    void a_series_that_was_moved_is_named() {
        try (Database database = played(STORY)) {
            keep(database);
            assertThat(moved(database, "update number_series set next = 1"))
                    .containsExactly(
                            series("CN-000001", "is to be given next, and journals name CN-000001"),
                            series("INV-000001", "is to be given next, and journals name INV-000002"));
            assertThat(moved(database, "delete from number_series where series = 'INV'"))
                    .containsExactly(series("INV-000001", "is to be given next, and journals name INV-000002"));
            assertThat(moved(database, "update number_series set next = 3 where series = 'CN'"))
                    .containsExactly(series("CN-000002", "is no document's, and is not left to be given"));
            assertThat(moved(database, "update number_series set next = 12 where series = 'INV'"))
                    .containsExactly(series(
                            "INV-000003",
                            "is no document's, nor is any up to INV-000011, and none is left to be given"));
            assertThat(moved(
                            database,
                            "update number_series set next = 12 where series = 'INV';"
                                    + " delete from document_number where number = 'INV-000002'"))
                    .contains(series(
                            "INV-000003",
                            "is no document's, nor is any up to INV-000011, and none is left to be given"));
        }
    }

    private static List<Disputed> moved(Database database, String change) {
        database.run(change);
        Verified verified = verify(database);
        restore(database);
        return verified.disputed();
    }

    private static Disputed series(String number, String reason) {
        return new Disputed("", new Finding(number, "number", reason));
    }

    /** Rule sets are read by the seller that an account is stored with, so nothing of its documents can be then. */
    @Test
    void an_account_that_is_not_stored_or_as_anothers_is_named() {
        try (Database database = played(STORY)) {
            keep(database);
            assertThat(altered(database, "update account set seller_id = 'x'"))
                    .contains(new Finding("", "listed.seller", "is stored as x, and the journal gives seller"));
            assertThat(altered(database, "delete from account")).contains(new Finding("", "book", "is not there"));
        }
    }

    private static Database played(String story) {
        Database database = new Database();
        ScenarioRunner.run(Scenario.parse(story), stores(database), ScenarioRunner.SELLER);
        Played.assertIntact(verify(database));
        return database;
    }

    private static Finding leads(String number, String account) {
        return new Finding(number, "number", "leads to %s, and the journal gives 001-main".formatted(account));
    }

    private static Finding stray(String number, String account) {
        return new Finding(number, "number", "leads to %s, where no such document is stored".formatted(account));
    }

    /** What is found of the main account when its rows were altered so, and nothing of any other. They are put back then. */
    private static List<Finding> altered(Database database, String alteration) {
        String where = alteration.contains(" where ") ? " and" : " where";
        database.run(alteration + where + " account_id = '001-main'");
        Verified verified = verify(database);
        restore(database);
        assertThat(verified.broken()).as(alteration).isEmpty();
        assertThat(verified.disputed())
                .as(alteration)
                .allSatisfy(disputed -> assertThat(disputed.account()).isEqualTo("001-main"));
        return verified.disputed().stream().map(Disputed::finding).toList();
    }

    private static void keep(Database database) {
        TABLES.forEach(table -> database.run("create table kept_%s as table %s".formatted(table, table)));
    }

    /** One payment in part, one that is declined, and one whose answer is lost. */
    private static void pay(Settle settle) {
        Origin ann = new Origin("ann", "CUSTOMER", "PORTAL", Optional.empty(), "test");
        Map<String, Long> cents = new LinkedHashMap<>();
        cents.put("tok_approve", 10_00L);
        cents.put("tok_decline_expired", 20_00L);
        cents.put("tok_unknown_done", 5_00L);
        cents.forEach((method, amount) -> settle.payments()
                .pay()
                .pay(new PayDocument.Command(
                        ann,
                        "001-main",
                        "INV-000001",
                        Optional.of(Money.of(Currency.getInstance("EUR"), amount)),
                        method,
                        true)));
    }

    private static String content(int number, String before, String after) {
        return "update payment_attempt set content = replace(content, '%s', '%s') where number = %d"
                .formatted(before, after, number);
    }

    private static void restore(Database database) {
        TABLES.forEach(table -> database.run("delete from " + table));
        for (int i = TABLES.size() - 1; i >= 0; i--) {
            database.run("insert into %s select * from kept_%s".formatted(TABLES.get(i), TABLES.get(i)));
        }
    }

    private static Verified verify(Database database) {
        return Settle.over(stores(database))
                .invoicing()
                .verify()
                .verify(new Command(ScenarioRunner.SELLER, true, progress -> {}));
    }

    private static Stores stores(Database database) {
        return database.store().stores();
    }
}
