package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final PeriodLength MONTH = PeriodLength.parse("P1M");

    @Test
    void the_example_of_the_format_is_read_whole() {
        var scenario = Scenario.parse(Examples.text("mailboxes-given-back.yaml"));

        assertThat(scenario.title()).isEqualTo("Two mailboxes given back on 11 March are credited by the day");
        var pack = scenario.pack().orElseThrow();
        assertThat(pack.name()).contains("selfservice");
        assertThat(pack.with().get("proration.changeDay").words()).containsExactly("USED");
        assertThat(scenario.catalog().currency()).contains(EUR);
        var mailbox = scenario.catalog().skus().get("MAILBOX");
        assertThat(mailbox.setupFee()).contains(Money.of(EUR, 1000));
        assertThat(mailbox.prices())
                .containsExactly(
                        new Catalog.Price(MONTH, Money.of(EUR, 1000)),
                        new Catalog.Price(PeriodLength.parse("P1Y"), Money.of(USD, 10000)));
        assertThat(scenario.accounts())
                .containsExactly(Map.entry(
                        "main",
                        new AccountSpec(
                                new Place("account", 8, 10),
                                "CUSTOMER",
                                BillingZone.parse("Europe/Helsinki"),
                                Optional.of("US-GA"),
                                Optional.of(new Anchor.DayOfMonth(1)),
                                List.of("acme", "umbra"),
                                List.of("a.example"),
                                Optional.empty(),
                                Map.of())));
        assertThat(scenario.steps()).extracting(Step::day).containsExactly(day(3, 1), day(3, 11), day(4, 1));
        assertThat(scenario.steps().get(0).at()).isEqualTo(Instant.parse("2025-02-28T22:00:00Z"));
        assertThat(scenario.steps().get(1).verb())
                .isEqualTo(new Verb.Seats(List.of(new Verb.SeatChange("s1", Verb.Reading.TO, 1, Optional.of(3)))));
        assertThat(scenario.steps().get(2).verb()).isEqualTo(new Verb.Bill());
        assertThat(scenario.refused()).contains(List.of());
        var expected = scenario.expected().orElseThrow();
        assertThat(expected).hasSize(3);
        var creditNote = (Expectation.Document) expected.get(1);
        assertThat(creditNote.total()).contains(new BigDecimal("-12.90"));
        assertThat(creditNote.lines().orElseThrow())
                .containsExactly(new Expectation.Line(
                        Optional.of("MAILBOX"),
                        Optional.of(2L),
                        Optional.of(day(3, 12)),
                        Optional.of(day(4, 1)),
                        Optional.of(new BigDecimal("-12.90")),
                        Optional.empty()));
    }

    @Test
    void what_a_file_leaves_out_has_a_meaning() {
        var scenario = Scenario.parse("settle: 1\n");

        assertThat(scenario.title()).isEmpty();
        assertThat(scenario.pack()).isEmpty();
        assertThat(scenario.catalog()).isEqualTo(Catalog.EMPTY);
        var account = scenario.accounts().get("main");
        assertThat(account.accountClass()).isEqualTo("CUSTOMER");
        assertThat(account.zone()).isEqualTo(BillingZone.parse("UTC"));
        assertThat(scenario.steps()).isEmpty();
        assertThat(scenario.expected()).isEmpty();
        assertThat(scenario.refused()).isEmpty();
        assertThat(scenario.next()).isEmpty();
        assertThat(scenario.probes()).isEmpty();
    }

    @Test
    void nothing_expected_is_not_the_same_as_nothing_said() {
        assertThat(Scenario.parse("{settle: 1, expect: []}").expected()).contains(List.of());
    }

    @Test
    void a_price_may_be_written_as_a_number() {
        var prices = Scenario.parse(
                        "{settle: 1, catalog: {skus: {A: {prices: [{every: P1M, amount: 10.50, currency: EUR}]}}}}")
                .catalog()
                .skus()
                .get("A")
                .prices();

        assertThat(prices).containsExactly(new Catalog.Price(MONTH, Money.of(EUR, 1050)));
    }

    @Test
    void a_sku_says_what_it_needs_and_offers() {
        var catalog = Scenario.parse("""
                settle: 1
                catalog:
                  currency: EUR
                  skus:
                    A: {prices: [{every: P1M, amount: 1}], metric: MAILBOX_COUNT, requires: [PACKAGE], min: 2, max: 10,
                        step: 2, features: [USER_MANAGEMENT], costClass: OWN}
                    B: {free: true}
                  discounts: {SAVE10: "10%", EIGHTH: 12.5}
                """).catalog();

        assertThat(catalog.skus().get("A"))
                .isEqualTo(new Catalog.Sku(
                        new Place("catalog.skus.A", 5, 8),
                        Optional.empty(),
                        List.of(new Catalog.Price(MONTH, Money.of(EUR, 100))),
                        Optional.of("MAILBOX_COUNT"),
                        List.of("PACKAGE"),
                        Optional.of(2),
                        Optional.of(10),
                        Optional.of(2),
                        List.of("USER_MANAGEMENT"),
                        Optional.of("OWN"),
                        false));
        assertThat(catalog.skus().get("B").free()).isTrue();
        assertThat(catalog.discounts())
                .containsEntry("SAVE10", Fraction.of(1, 10))
                .containsEntry("EIGHTH", Fraction.of(1, 8));
    }

    @Test
    void accounts_have_rules_and_agreements_of_their_own() {
        var accounts = Scenario.parse("""
                settle: 1
                accounts:
                  main: {pack: strict-customer}
                  partner: {class: PARTNER, anchor: GROUP_15, with: {proration.onAdd: DAILY},
                            agreements: {a1: {discounts: [SAVE10], with: {proration.onRemove: DAILY}}}}
                """).accounts();

        assertThat(accounts.keySet()).containsExactly("main", "partner");
        assertThat(accounts.get("main").pack().orElseThrow().name()).contains("strict-customer");
        var partner = accounts.get("partner");
        assertThat(partner.anchor()).contains(new Anchor.Group(15));
        assertThat(partner.pack().orElseThrow().name()).isEmpty();
        assertThat(partner.pack().orElseThrow().with()).containsOnlyKeys("proration.onAdd");
        var agreement = partner.agreements().get("a1");
        assertThat(agreement.discounts()).containsExactly("SAVE10");
        assertThat(agreement.with()).containsOnlyKeys("proration.onRemove");
    }

    @Test
    void anchors_come_in_five_forms() {
        assertThat(anchor("15")).isEqualTo(new Anchor.DayOfMonth(15));
        assertThat(anchor("{day: 31, month: 2011-02}"))
                .isEqualTo(new Anchor.DayOfMonth(31, Optional.of(YearMonth.of(2011, 2))));
        assertThat(anchor("2025-03-04")).isEqualTo(new Anchor.OnDate(day(3, 4)));
        assertThat(anchor("ANNIVERSARY")).isEqualTo(new Anchor.Anniversary());
        assertThat(anchor("GROUP_15")).isEqualTo(new Anchor.Group(15));
    }

    @Test
    void the_next_due_day_may_be_none() {
        var next = Scenario.parse("{settle: 1, next: {s1: 2025-05-01, s2: ~}}").next();

        assertThat(next).containsEntry("s1", Optional.of(day(5, 1))).containsEntry("s2", Optional.empty());
    }

    @Test
    void through_covers_all_up_to_a_step() {
        var scenario = Scenario.parse("""
                settle: 1
                catalog: {currency: EUR}
                do: [{on: 2025-03-01, bill: {}}]
                expect: [{through: 1, total: "14.52", within: 0.01, sku: A, lines: []}]
                """);

        assertThat(scenario.expected().orElseThrow().get(0))
                .isInstanceOfSatisfying(Expectation.Through.class, through -> {
                    assertThat(through.through()).isEqualTo(1);
                    assertThat(through.total()).contains(new BigDecimal("14.52"));
                    assertThat(through.within()).isEqualTo(new BigDecimal("0.01"));
                    assertThat(through.sku()).contains("A");
                    assertThat(through.lines()).contains(List.of());
                });
    }

    @Test
    void expected_amounts_may_have_the_decimals_of_any_currency_in_the_file() {
        var scenario = Scenario.parse("""
                settle: 1
                catalog: {currency: JPY, skus: {A: {prices: [{every: P1M, amount: "1.234", currency: KWD}]}}}
                expect: [{total: "1.234"}, {total: 100, currency: JPY}]
                """);

        assertThat(scenario.expected().orElseThrow()).hasSize(2);
    }

    @Test
    void a_story_in_which_nothing_happens_stands_at_the_beginning_of_2025() {
        assertThat(Scenario.parse("{settle: 1, account: {zone: Europe/Helsinki}}")
                        .beginning())
                .isEqualTo("2024-12-31T22:00:00Z");
    }

    @Test
    void a_file_is_read_from_disk(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("story.yaml"), "{settle: 1, title: From disk}\n");

        assertThat(Scenario.read(file).title()).isEqualTo("From disk");
    }

    private static Anchor anchor(String written) {
        return Scenario.parse("settle: 1\naccount: {anchor: " + written + "}\n")
                .accounts()
                .get("main")
                .anchor()
                .orElseThrow();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
