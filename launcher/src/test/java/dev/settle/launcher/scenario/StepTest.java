package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Optional<String> NONE = Optional.empty();
    private static final Money EIGHT = Money.of(Currency.getInstance("EUR"), 800);

    @Test
    void a_step_says_who_asks_how_and_on_what() {
        var step = step("{on: 2025-03-01, effective: 2025-02-01, key: k1, as: PRIMARY, channel: EMAIL, "
                + "evidence: {mail: m1, from: ann@a.example}, declines: {id: s1}}");

        assertThat(step.number()).isEqualTo(1);
        assertThat(step.effective()).contains(LocalDate.of(2025, 2, 1));
        assertThat(step.key()).contains("k1");
        assertThat(step.as()).contains("PRIMARY");
        assertThat(step.channel()).contains("EMAIL");
        assertThat(step.evidence().orElseThrow().asMap().keys()).containsExactly("mail", "from");
        assertThat(step.account()).isEmpty();
        assertThat(step.place().line()).isEqualTo(4);
    }

    @Test
    void a_subscription_is_ordered() {
        assertThat(verb(
                        "subscribe: {id: s1, sku: A, every: P1Y, currency: USD, seats: 2, anchor: 15, until: 2025-09-01, client: acme, "
                                + "site: a.example, notes: Trial, agreement: a1}"))
                .isEqualTo(new Verb.Subscribe(
                        "s1",
                        "A",
                        Optional.of(PeriodLength.parse("P1Y")),
                        Optional.of(Currency.getInstance("USD")),
                        2,
                        Optional.of(new Anchor.DayOfMonth(15)),
                        Optional.of(LocalDate.of(2025, 9, 1)),
                        Optional.of("acme"),
                        Optional.of("a.example"),
                        Optional.of("Trial"),
                        Optional.empty(),
                        Optional.of("a1")));
    }

    @Test
    void a_subscription_may_start_with_a_trial() {
        var subscribe =
                (Verb.Subscribe) verb("subscribe: {id: s1, sku: A, trial: {kind: FREE_PLUS_NEGOTIATION, free: P30D}}");

        assertThat(subscribe.seats()).isEqualTo(1);
        assertThat(subscribe.trial().orElseThrow().get("free").asScalar().text())
                .isEqualTo("P30D");
    }

    @Test
    void a_trial_is_connected_and_continues_or_not() {
        assertThat(verb("connected: {id: s1}")).isEqualTo(new Verb.Connected("s1", Optional.empty()));
        assertThat(verb("connected: {id: s1, group: 30}")).isEqualTo(new Verb.Connected("s1", Optional.of(30)));
        assertThat(verb("continues: {id: s1, group: 15}")).isEqualTo(new Verb.Continues("s1", Optional.of(15)));
        assertThat(verb("declines: {id: s1}")).isEqualTo(new Verb.Declines("s1"));
    }

    @Test
    void seats_are_set_moved_or_typed_into_a_form() {
        assertThat(verb("seats: {id: s1, to: 0}")).isEqualTo(seats("s1", Verb.Reading.TO, 0));
        assertThat(verb("seats: {id: s1, by: -2}")).isEqualTo(seats("s1", Verb.Reading.BY, -2));
        assertThat(verb("seats: {id: s1, by: +2}")).isEqualTo(seats("s1", Verb.Reading.BY, 2));
        assertThat(verb("seats: {id: s1, number: 3}")).isEqualTo(seats("s1", Verb.Reading.NUMBER, 3));
    }

    @Test
    void one_order_may_change_several_subscriptions() {
        assertThat(verb("seats: [{id: s1, by: 1}, {id: s2, by: -2, expected: 4}]"))
                .isEqualTo(new Verb.Seats(List.of(
                        new Verb.SeatChange("s1", Verb.Reading.BY, 1, Optional.empty()),
                        new Verb.SeatChange("s2", Verb.Reading.BY, -2, Optional.of(4)))));
    }

    @Test
    void plan_anchor_and_end_change() {
        assertThat(verb("plan: {id: s1, sku: B, every: P1Y, currency: USD}"))
                .isEqualTo(new Verb.Plan(
                        "s1",
                        Optional.of("B"),
                        Optional.of(PeriodLength.parse("P1Y")),
                        Optional.of(Currency.getInstance("USD")),
                        Optional.empty()));
        assertThat(verb("anchor: {id: s1, to: 15}")).isEqualTo(new Verb.AnchorChange("s1", new Anchor.DayOfMonth(15)));
        assertThat(verb("cancel: {id: s1, reason: too big, wish: a calendar}"))
                .isEqualTo(new Verb.Cancel("s1", Optional.of("too big"), Optional.of("a calendar")));
    }

    @Test
    void money_is_asked_for_and_given_back() {
        assertThat(verb("charge: {id: c1, amount: \"8.00\"}")).isEqualTo(new Verb.Charge("c1", EIGHT, NONE));
        assertThat(verb("charge: {id: c1, amount: 800, currency: JPY, text: Move}"))
                .isEqualTo(new Verb.Charge("c1", Money.of(Currency.getInstance("JPY"), 800), Optional.of("Move")));
        assertThat(verb("credit: {id: s1, from: 2014-01-01, amount: 8, reason: MISTAKEN_QUOTA}"))
                .isEqualTo(new Verb.Credit("s1", LocalDate.of(2014, 1, 1), EIGHT, Optional.of("MISTAKEN_QUOTA")));
        assertThat(verb("credit: {corrects: INV-000001/2, amount: 8}"))
                .isEqualTo(new Verb.LineCredit(new LineRef("INV-000001", 2), EIGHT, NONE));
        assertThat(verb("refund: {id: s1}")).isEqualTo(new Verb.Refund("s1"));
    }

    @Test
    void people_hold_seats_and_counts_are_reported() {
        assertThat(verb("assign: {id: s1, to: ann@a.example}")).isEqualTo(new Verb.Assign("s1", "ann@a.example"));
        assertThat(verb("free: {id: s1, from: ann@a.example}")).isEqualTo(new Verb.Free("s1", "ann@a.example"));
        assertThat(verb("report: {id: s1, count: 14}")).isEqualTo(new Verb.Report("s1", 14));
        assertThat(verb("provision: {id: s1, count: 14}")).isEqualTo(new Verb.Provision("s1", 14));
        assertThat(verb("domains: {id: s1, allowed: [a.example, b.example]}"))
                .isEqualTo(new Verb.Domains("s1", List.of("a.example", "b.example")));
    }

    @Test
    void rules_prices_and_clients_change() {
        var pack = (Verb.PackChange) verb("pack: {name: strict-customer}");
        assertThat(pack.pack().name()).contains("strict-customer");
        var catalog = (Verb.CatalogChange) verb("catalog: {skus: {A: {prices: [{every: P1M, amount: 8}]}}}");
        assertThat(catalog.catalog().skus().get("A").prices())
                .containsExactly(new Catalog.Price(PeriodLength.parse("P1M"), EIGHT));
        assertThat(verb("addClient: {client: acme}")).isEqualTo(new Verb.AddClient("acme"));
        assertThat(verb("removeClient: {client: acme}")).isEqualTo(new Verb.RemoveClient("acme"));
        assertThat(verb("bill: {}")).isEqualTo(new Verb.Bill());
        assertThat(verb("bill: ")).isEqualTo(new Verb.Bill());
    }

    @Test
    void an_instant_falls_on_the_day_of_its_accounts_zone() {
        var step = step("{on: 2025-05-31T23:59:59.1234567Z, bill: {}}");

        assertThat(step.at()).isEqualTo(Instant.parse("2025-05-31T23:59:59.123456Z"));
        assertThat(step.day()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(step("{on: 2025-05-31T23:59:59+03:00, bill: {}}").at())
                .isEqualTo(Instant.parse("2025-05-31T20:59:59Z"));
    }

    @Test
    void a_day_after_an_hour_of_the_same_day_means_the_same_hour() {
        var steps = Scenario.parse("""
                        settle: 1
                        account: {zone: Europe/Helsinki}
                        do:
                          - {on: 2025-05-31T09:30:00Z, declines: {id: s1}}
                          - {on: 2025-05-31, bill: {}}
                        """).steps();

        assertThat(steps.get(1).at()).isEqualTo(Instant.parse("2025-05-31T09:30:00Z"));
    }

    @Test
    void one_day_may_begin_at_different_instants_for_two_accounts() {
        var scenario = Scenario.parse("""
                settle: 1
                accounts: {west: {zone: America/New_York}, east: {zone: Europe/Helsinki}}
                do:
                  - {on: 2025-10-01, account: west, declines: {id: s1}}
                  - {on: 2025-10-01, account: east, declines: {id: s2}}
                  - {on: 2025-10-02, bill: {}}
                """);

        assertThat(scenario.steps())
                .extracting(Step::day)
                .containsExactly(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 2));
        assertThat(scenario.steps().get(1).at()).isEqualTo(Instant.parse("2025-10-01T04:00:00Z"));
        assertThat(scenario.steps()).extracting(scenario::accountOf).containsExactly("west", "east", "west");
    }

    private static Verb seats(String id, Verb.Reading reading, int count) {
        return new Verb.Seats(List.of(new Verb.SeatChange(id, reading, count, Optional.empty())));
    }

    private static Verb verb(String written) {
        return step("{on: 2025-03-01, " + written + "}").verb();
    }

    private static Step step(String written) {
        return Scenario.parse("""
                        settle: 1
                        catalog: {currency: EUR}
                        account: {zone: Europe/Helsinki}
                        do: [%s]
                        """.formatted(written)).steps().get(0);
    }
}
