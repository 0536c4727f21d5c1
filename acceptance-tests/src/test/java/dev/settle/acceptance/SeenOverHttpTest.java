package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.acceptance.http.HttpPlayer;
import dev.settle.acceptance.http.Served;
import dev.settle.contract.store.SideBySide;
import dev.settle.launcher.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What no document shows, as it is read over HTTP while a story goes on. */
@ParameterizedClass
@EnumSource(Where.class)
class SeenOverHttpTest {
    @AutoClose
    private final Served served;

    private final HttpPlayer player;

    SeenOverHttpTest(Where where) {
        this.served = new Served(where.stores());
        this.player = new HttpPlayer(served, Database.seller());
    }

    @Test
    void a_story_in_which_nothing_happens_begins_when_its_wares_are_on_sale() {
        begun("""
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}, discounts: {TEN: "10%"}}
                account: {agreements: {a1: {discounts: [TEN]}}}
                """);

        assertThat(items("/entries"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.at("/entry/day").asText()).isEqualTo("2025-01-01"));
    }

    @Test
    @Requirement("R003-11")
    void services_are_listed_by_domain_and_a_change_on_one_leaves_the_list_of_the_other() {
        var scenario = begun("""
                pack: {name: selfservice, with: {service.scope: DOMAIN}}
                catalog:
                  currency: EUR
                  skus:
                    HOSTING: {prices: [{every: P1M, amount: "30.00"}]}
                    MAILBOX: {requires: [HOSTING], prices: [{every: P1M, amount: "10.00"}]}
                account: {sites: [a.example, b.example]}
                do:
                  - {on: 2025-04-01, subscribe: {id: ha, sku: HOSTING, site: a.example}}
                  - {on: 2025-04-01, subscribe: {id: hb, sku: HOSTING, site: b.example}}
                  - {on: 2025-04-01, subscribe: {id: ma, sku: MAILBOX, seats: 2, site: a.example}}
                  - {on: 2025-04-01, subscribe: {id: mb, sku: MAILBOX, seats: 3, site: b.example}}
                  - {on: 2025-04-01, seats: {id: ma, to: 4}}
                  - {on: 2025-04-01, effective: 2025-04-16, cancel: {id: ha}}
                """);

        steps(scenario, 1, 4);
        var before = byDomain();
        assertThat(counts(before))
                .isEqualTo(Map.of("a.example", Map.of("ha", 1, "ma", 2), "b.example", Map.of("hb", 1, "mb", 3)));

        steps(scenario, 5, 6);
        var after = byDomain();
        assertThat(counts(after))
                .isEqualTo(Map.of("a.example", Map.of("ha", 1, "ma", 4), "b.example", Map.of("hb", 1, "mb", 3)));
        assertThat(after.get("a.example"))
                .extracting(it -> it.get("id").asText() + " " + it.path("end").asText())
                .containsExactlyInAnyOrder("ha 2025-04-16", "ma ");
        assertThat(after.get("b.example")).isEqualTo(before.get("b.example"));
    }

    @Test
    @Requirement("R004-18")
    void of_ten_licences_that_are_assigned_one_is_freed_and_ten_stay_bought() {
        var scenario = begun("""
                pack: {name: in-app, with: {assignment.removeEffect: FREE_LICENSE}}
                catalog: {currency: EUR, skus: {UNLIMITED: {prices: [{every: P1M, amount: "5.00"}]}}}
                do:
                  - {on: 2025-03-20, subscribe: {id: s1, sku: UNLIMITED, seats: 10}}
                  - {on: 2025-03-20, domains: {id: s1, allowed: [a.example]}}
                %s  - {on: 2025-03-25, free: {id: s1, from: user2@a.example}}
                """.formatted(tenAssigned()));

        steps(scenario, 1, 12);
        assertThat(seats("s1")).isEqualTo("10 purchased, 10 assigned");

        steps(scenario, 13, 13);
        assertThat(seats("s1")).isEqualTo("10 purchased, 9 assigned");
    }

    @Test
    @Requirement("R000-02")
    void an_agreement_that_bends_the_rules_is_refused_and_not_among_those_of_the_account() {
        var scenario = begun("""
                pack: {name: order-first-of-month, with: {agreement.policyOverrides: REFUSED}}
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}}
                account: {agreements: {plain: {}}}
                do:
                  - {on: 2025-05-17, subscribe: {id: s1, sku: MAILBOX, agreement: plain}}
                """);
        steps(scenario, 1, 1);
        var before = account().get("agreements");
        assertThat(before).extracting(it -> it.get("id").asText()).contains("plain");

        var answer = player.client().keyed("bent").post(player.path("main") + "/agreements", """
                {"id": "bent", "discounts": [], "overrides": {"proration.onAdd": "DAILY"}}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asText()).isEqualTo("OVERRIDES_REFUSED");
        assertThat(account().get("agreements")).isEqualTo(before);
    }

    @Test
    @Requirement("R002-22")
    void drift_that_holds_the_invoice_is_among_the_events_with_its_day() {
        var scenario = begun("""
                pack: {name: trial-groups, with: {reconcile.drift: BLOCK}}
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "12.00"}]}}}
                do:
                  - {on: 2025-03-15, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-15, connected: {id: s1, group: 15}}
                  - {on: 2025-04-15, provision: {id: s1, count: 14}}
                  - {on: 2025-04-15, bill: {}}
                  - {on: 2025-04-16, bill: {}}
                """);

        steps(scenario, 1, 5);

        assertThat(items("/documents")).isEmpty();
        var events = items("/events");
        assertThat(events)
                .extracting(it -> it.get("kind").asText())
                .containsExactly("SERVICE_CONNECTED", "HELD_SEAT_DRIFT");
        assertThat(events.get(1).get("date").asText()).isEqualTo("2025-04-15");
        assertThat(events.get(1).get("text").asText())
                .isEqualTo("s1 bills 10 seats REPORTED while 14 are PROVISIONED on 2025-04-15");
        assertThat(entry(events.get(1).get("entry").asLong())
                        .at("/entry/what/holds/0/code")
                        .asText())
                .isEqualTo("SEAT_DRIFT");
    }

    @Test
    @Requirement("R002-23")
    void what_a_plan_is_charged_by_is_told_with_it() {
        var scenario = begun("""
                pack: trial-groups
                catalog:
                  currency: EUR
                  skus:
                    MAILBOX: {metric: MAILBOX_COUNT, prices: [{every: P1M, amount: "12.00"}]}
                    ARCHIVE: {metric: ARCHIVE_COUNT, prices: [{every: P1M, amount: "2.00"}]}
                do:
                  - {on: 2025-03-15, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-15, subscribe: {id: s2, sku: ARCHIVE, seats: 10}}
                """);
        steps(scenario, 1, 2);
        assertThat(subscription("s1").at("/plan/metric").asText()).isEqualTo("MAILBOX_COUNT");
        assertThat(subscription("s2").at("/plan/metric").asText()).isEqualTo("ARCHIVE_COUNT");
    }

    @Test
    @Requirement("R004-10")
    void one_form_that_is_sent_eight_times_at_once_buys_once() {
        var scenario = begun("""
                pack: in-app
                catalog: {currency: EUR, skus: {UNLIMITED: {prices: [{every: P1M, amount: "5.00"}]}}}
                do:
                  - {on: 2025-03-20, subscribe: {id: s1, sku: UNLIMITED, seats: 10}}
                """);
        steps(scenario, 1, 1);
        var form = player.client().keyed("form-1");
        var orders = player.path("main") + "/seat-changes";
        int issued = items("/documents").size();

        try (SideBySide threads = new SideBySide()) {
            assertThat(threads.all(8, press -> form.post(orders, """
                                    {"orders": [{"subscription": "s1", "by": 3}]}
                                    """).status()))
                    .contains(201)
                    .isSubsetOf(201, 409);
        }

        assertThat(seats("s1")).isEqualTo("13 purchased, 0 assigned");
        assertThat(items("/documents")).hasSize(issued + 1);
    }

    private JsonNode items(String of) {
        return player.client().get(player.path("main") + of).json().get("items");
    }

    private JsonNode entry(long seq) {
        return items("/entries").get((int) seq - 1);
    }

    private Scenario begun(String written) {
        var scenario = Scenario.parse("settle: 1\n" + written);
        player.set(scenario);
        return scenario;
    }

    private void steps(Scenario scenario, int first, int last) {
        scenario.steps().subList(first - 1, last).forEach(player::perform);
    }

    private JsonNode account() {
        return player.client().get(player.path("main")).json();
    }

    private Map<String, List<JsonNode>> byDomain() {
        return StreamSupport.stream(account().get("subscriptions").spliterator(), false)
                .collect(Collectors.groupingBy(it -> it.get("site").asText(), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Map<String, Integer>> counts(Map<String, List<JsonNode>> byDomain) {
        return byDomain.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        domain -> domain.getValue().stream()
                                .collect(Collectors.toMap(
                                        it -> it.get("id").asText(),
                                        it -> it.at("/seats/purchased").asInt()))));
    }

    private JsonNode subscription(String id) {
        return player.client().get(player.path("main") + "/subscriptions/" + id).json();
    }

    private String seats(String subscription) {
        var seats = subscription(subscription).get("seats");
        return "%d purchased, %d assigned"
                .formatted(seats.get("purchased").asInt(), seats.get("assigned").asInt());
    }

    private static String tenAssigned() {
        var steps = new StringBuilder();
        for (int user = 1; user <= 10; user++) {
            steps.append("  - {on: 2025-03-20, assign: {id: s1, to: user%d@a.example}}\n".formatted(user));
        }
        return steps.toString();
    }
}
