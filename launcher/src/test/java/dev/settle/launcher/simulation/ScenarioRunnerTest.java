package dev.settle.launcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.launcher.scenario.Refusal;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.yaml.YamlError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private static final String CATALOG = """
            settle: 1
            catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}], max: 9}}}
            """;

    @Test
    void a_refused_step_changes_nothing_and_the_story_goes_on() {
        var result = play("""
                pack: {with: {settlement.onChange: INVOICE_NOW}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, seats: 2}}
                  - {on: 2025-04-02, seats: {id: s1, to: 10}}
                  - {on: 2025-04-03, seats: {id: s2, to: 3}}
                  - {on: 2025-05-01, bill: {}}
                  - {on: 2025-05-01, subscribe: {id: s2, sku: MAILBOX, seats: 10}}
                """);

        assertThat(result.refused())
                .containsExactly(
                        new Refusal(2, "SEATS_OUTSIDE_PLAN"),
                        new Refusal(3, "SUBSCRIPTION_UNKNOWN"),
                        new Refusal(5, "SEATS_OUTSIDE_PLAN"));
        assertThat(totals(result)).containsExactly("1 20.00", "4 20.00");
    }

    @Test
    void the_same_key_is_the_same_command() {
        var result = play("""
                pack: {with: {settlement.onChange: INVOICE_NOW}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX}}
                  - {on: 2025-04-16, key: k1, seats: {id: s1, by: 2}}
                  - {on: 2025-04-16, key: k1, seats: {id: s1, by: 2}}
                  - {on: 2025-04-16, key: k1, seats: {id: s1, by: 3}}
                  - {on: 2025-05-01, bill: {}}
                """);

        assertThat(result.refused()).containsExactly(new Refusal(4, "IDEMPOTENCY_KEY_REUSED"));
        assertThat(totals(result)).containsExactly("1 10.00", "2 10.00", "5 30.00");
    }

    @Test
    void what_was_refused_under_a_key_is_tried_anew() {
        var result = play("""
                pack: {with: {settlement.onChange: INVOICE_NOW}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, seats: 9}}
                  - {on: 2025-04-16, key: k1, seats: {id: s1, by: 2}}
                  - {on: 2025-04-16, seats: {id: s1, by: -2}}
                  - {on: 2025-04-16, key: k1, seats: {id: s1, by: 2}}
                """);

        assertThat(result.refused()).containsExactly(new Refusal(2, "SEATS_OUTSIDE_PLAN"));
        assertThat(totals(result)).containsExactly("1 90.00", "3 -10.00", "4 10.00");
    }

    @Test
    void missed_anchors_become_one_document_each_and_the_next_due_day_is_told() {
        var result = play("""
                do:
                  - {on: 2025-01-31, subscribe: {id: s1, sku: MAILBOX, anchor: 31}}
                  - {on: 2025-04-02, bill: {}}
                """);

        assertThat(result.documents())
                .extracting(ScenarioResult.Document::date)
                .containsExactly(day(2, 28), day(3, 31));
        assertThat(result.next()).isEqualTo(Map.of("s1", Optional.of(day(4, 30))));
    }

    @Test
    void single_parameters_change_only_themselves_and_not_the_past() {
        var result = play("""
                pack: {with: {settlement.onChange: INVOICE_NOW, proration.changeDay: USED}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX}}
                  - {on: 2025-04-15, seats: {id: s1, by: 1}}
                  - {on: 2025-05-01, pack: {with: {proration.onAdd: NONE, proration.midPeriodAdd: FULL_NOW}}}
                  - {on: 2025-05-01, bill: {}}
                  - {on: 2025-05-15, seats: {id: s1, by: 1}}
                  - {on: 2025-05-16, seats: {id: s1, by: -1}}
                """);

        assertThat(totals(result)).containsExactly("1 10.00", "2 5.00", "4 20.00", "5 10.00", "6 -4.84");
    }

    @Test
    void accounts_have_books_and_rules_of_their_own() {
        var result = play("""
                pack: {with: {"billing.mode[PARTNER]": ADVANCE, billing.mode: ARREARS, billing.quantityBasis: ANY_PRESENCE}}
                accounts:
                  partner: {class: PARTNER, clients: [acme]}
                  direct: {}
                do:
                  - {on: 2025-08-01, account: partner, subscribe: {id: s1, sku: MAILBOX, client: acme}}
                  - {on: 2025-08-01, account: direct, subscribe: {id: s1, sku: MAILBOX}}
                  - {on: 2025-09-01, bill: {}}
                """);

        assertThat(result.documents())
                .extracting(
                        ScenarioResult.Document::account,
                        document -> document.lines()
                                .get(document.lines().size() - 1)
                                .to()
                                .orElseThrow())
                .containsExactly(tuple("partner", day(10, 1)), tuple("direct", day(9, 1)));
        assertThat(result.next().keySet()).containsExactly("s1", "direct/s1");
    }

    @Test
    void a_run_that_names_an_account_bills_no_other() {
        var result = play("""
                accounts: {one: {}, other: {}}
                do:
                  - {on: 2025-08-01, account: one, subscribe: {id: s1, sku: MAILBOX}}
                  - {on: 2025-08-01, account: other, subscribe: {id: s2, sku: MAILBOX}}
                  - {on: 2025-09-01, account: other, bill: {}}
                  - {on: 2025-09-01, bill: {}}
                """);

        assertThat(result.documents())
                .extracting(ScenarioResult.Document::step, ScenarioResult.Document::account)
                .containsExactly(tuple(3, "other"), tuple(4, "one"));
    }

    @Test
    void mistakes_of_a_file_are_told_where_they_stand() {
        assertMistake("do: [{on: 2025-04-01, subscribe: {id: s1, sku: MAILBUX}}]", 3, 6, "no SKU 'MAILBUX'");
        assertMistake("do: [{on: 2025-04-01, cancel: {id: s1}}]", 3, 6, "no step subscribes \"s1\"");
        assertMistake(
                "do: [{on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, agreement: x}}]",
                3,
                6,
                "the account has no agreement \"x\"");
        assertMistake("do: [{on: 2025-04-01, commit: {id: q1}}]", 3, 6, "no step before it quotes \"q1\"");
        assertMistake(
                "do: [{on: 2025-04-01, catalog: {skus: {A: {setupFee: 5, prices: [{every: P1M, amount: 1, currency: USD}]}}}}]",
                3,
                43,
                "SKU A has its setup fee in EUR and no price in it");
        assertMistake(
                "do: [{on: 2025-04-01, catalog: {skus: {MAIL BOX: {free: true}}}}]",
                3,
                50,
                "catalog.skus.MAIL BOX: 'MAIL BOX' cannot be the id of a sku. Use up to 63 letters, ");
        assertMistake(
                "do: [{on: 2025-04-01, catalog: {discounts: {TEN %: 10}}}]",
                3, 32, "catalog: 'TEN %' cannot be the id of a discount. Use up to 63 letters, ");
        assertMistake("pack: {with: {proration.onAdd: SOMETIMES}}", 3, 32, "pack.with.proration.onAdd: ");
        assertMistake("pack: {with: {proration.onAd: NONE}}", 3, 31, "no parameter 'proration.onAd'");
        assertMistake("pack: strictest", 3, 7, "no pack 'strictest'");
        assertMistake("account: {agreements: {a1: {discounts: [SAVE10]}}}", 3, 28, "no discount code 'SAVE10'");
    }

    private static void assertMistake(String written, int line, int column, String message) {
        assertThatThrownBy(() -> play(written + "\n")).isInstanceOfSatisfying(YamlError.class, error -> {
            assertThat(error.getMessage()).contains(message);
            assertThat(List.of(error.line(), error.column())).containsExactly(line, column);
        });
    }

    private static ScenarioResult play(String written) {
        return ScenarioRunner.run(Scenario.parse(CATALOG + written));
    }

    private static List<String> totals(ScenarioResult result) {
        return result.documents().stream()
                .map(document -> document.step() + " " + document.total().toPlain())
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
