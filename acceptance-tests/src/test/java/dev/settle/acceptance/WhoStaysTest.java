package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.acceptance.http.HttpPlayer;
import dev.settle.acceptance.http.Served;
import dev.settle.contract.web.Exchange;
import dev.settle.launcher.scenario.Scenario;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R004-22: whoever takes a domain off the list is told before it and with it, by name, who keeps a licence and who gives
 * it up. Ann and bob are of a.example, cyd of b.example, and a.example leaves.
 */
@ParameterizedClass
@EnumSource(Where.class)
@Requirement("R004-22")
class WhoStaysTest {
    private static final String B_ALONE = "{\"domains\": [\"b.example\"]}";

    @AutoClose
    private final Served served;

    private final HttpPlayer player;

    WhoStaysTest(Where where) {
        this.served = new Served(where.stores());
        this.player = new HttpPlayer(served, Database.seller());
    }

    @Test
    void with_keep_both_users_of_the_domain_are_told_to_keep_their_licences_and_keep_them() {
        held("LISTED", "KEEP");

        var preview = previewed(B_ALONE);
        assertThat(preview.at("/before/0/seats/assigned").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/seats/assigned").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/domains")).extracting(JsonNode::asText).containsExactly("b.example");
        assertThat(preview.at("/leftOut/kept"))
                .extracting(JsonNode::asText)
                .containsExactly("ann@a.example", "bob@a.example");
        assertThat(preview.at("/leftOut/released")).isEmpty();
        assertDecided(preview, "LISTED", "KEEP");
        assertHolders("ann@a.example", "cyd@b.example", "bob@a.example");

        assertThat(allowed(B_ALONE).get("leftOut")).isEqualTo(preview.get("leftOut"));
        assertHolders("ann@a.example", "cyd@b.example", "bob@a.example");
    }

    @Test
    void with_release_both_users_of_the_domain_are_told_to_give_their_licences_up_and_lose_them() {
        held("LISTED", "RELEASE");

        var preview = previewed(B_ALONE);
        assertThat(preview.at("/before/0/seats/assigned").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/seats/assigned").asInt()).isEqualTo(1);
        assertThat(preview.at("/leftOut/kept")).isEmpty();
        assertThat(preview.at("/leftOut/released"))
                .extracting(JsonNode::asText)
                .containsExactly("ann@a.example", "bob@a.example");
        assertDecided(preview, "LISTED", "RELEASE", "assignment.removeEffect=FREE_LICENSE by seller");
        assertHolders("ann@a.example", "cyd@b.example", "bob@a.example");

        var done = allowed(B_ALONE);
        assertThat(done.get("leftOut")).isEqualTo(preview.get("leftOut"));
        assertThat(done.at("/subscriptions/0/seats")).isEqualTo(preview.at("/after/0/seats"));
        assertHolders("cyd@b.example");
    }

    @Test
    void who_is_to_give_licences_up_is_told_that_they_are_given_back_where_policy_says_so() {
        held("LISTED", "RELEASE, assignment.removeEffect: REDUCE_PURCHASED, proration.onRemove: DAILY");

        var preview = previewed(B_ALONE);
        assertThat(preview.at("/leftOut/rules/2/parameter").asText()).isEqualTo("assignment.removeEffect");
        assertThat(preview.at("/leftOut/rules/2/value").asText()).isEqualTo("REDUCE_PURCHASED");
        assertThat(preview.at("/before/0/seats/purchased").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/seats/purchased").asInt()).isEqualTo(1);
        assertThat(preview.at("/documents/0/total/minor").asInt()).isEqualTo(-839);

        var done = allowed(B_ALONE);
        assertThat(done.get("leftOut")).isEqualTo(preview.get("leftOut"));
        assertThat(done.at("/documents/0/total/minor").asInt()).isEqualTo(-839);
    }

    @Test
    void nobody_is_left_out_of_a_list_that_has_the_domains_of_all_in_whatever_case() {
        held("LISTED", "RELEASE");

        var done = allowed("{\"domains\": [\"A.Example\", \"B.EXAMPLE\"]}");
        var leftOut = done.get("leftOut");
        assertThat(done.at("/subscriptions/0/domains"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("a.example", "b.example");
        assertThat(leftOut.get("kept")).isEmpty();
        assertThat(leftOut.get("released")).isEmpty();
        assertHolders("ann@a.example", "cyd@b.example", "bob@a.example");
    }

    @Test
    void nobody_is_left_out_where_policy_asks_for_no_list() {
        held("ANY", "RELEASE");

        var leftOut = allowed(B_ALONE).get("leftOut");
        assertThat(leftOut.get("kept")).isEmpty();
        assertThat(leftOut.get("released")).isEmpty();
        assertHolders("ann@a.example", "cyd@b.example", "bob@a.example");
    }

    @Test
    void an_account_with_a_policy_of_its_own_is_told_that_it_was_its_own() {
        held("LISTED", "KEEP");
        created(player.client().keyed("own").post(player.path("main") + "/policies", """
                {"version": "leave-together", "from": "2025-03-25", "values": {"assignment.onDomainRemoved": "RELEASE"}}
                """));

        var leftOut = previewed(B_ALONE).get("leftOut");
        assertThat(leftOut.get("released"))
                .extracting(JsonNode::asText)
                .containsExactly("ann@a.example", "bob@a.example");
        assertThat(leftOut.at("/rules/1/value").asText()).isEqualTo("RELEASE");
        assertThat(leftOut.at("/rules/1/level").asText()).isEqualTo("account");
        assertThat(leftOut.at("/rules/1/version").asText()).startsWith("leave-together");
        assertThat(allowed(B_ALONE).get("leftOut")).isEqualTo(leftOut);
    }

    /** Three licences, all held, on 25 March. */
    private void held(String allowedDomains, String onDomainRemoved) {
        var scenario = Scenario.parse("""
                settle: 1
                pack:
                  name: in-app
                  with: {assignment.allowedDomains: %s, assignment.onDomainRemoved: %s}
                catalog: {currency: EUR, skus: {UNLIMITED: {prices: [{every: P1M, amount: "5.00"}]}}}
                do:
                  - {on: 2025-03-20, subscribe: {id: s1, sku: UNLIMITED, seats: 3}}
                  - {on: 2025-03-20, domains: {id: s1, allowed: [a.example, b.example]}}
                  - {on: 2025-03-20, assign: {id: s1, to: ann@a.example}}
                  - {on: 2025-03-20, assign: {id: s1, to: cyd@b.example}}
                  - {on: 2025-03-25, assign: {id: s1, to: bob@a.example}}
                """.formatted(allowedDomains, onDomainRemoved));
        player.set(scenario);
        scenario.steps().forEach(player::perform);
    }

    private JsonNode previewed(String domains) {
        return done(player.client().post(subscription() + "/domains-previews", domains), 200);
    }

    private JsonNode allowed(String domains) {
        return done(player.client().keyed("shorter").put(subscription() + "/domains", domains), 200);
    }

    private static void created(Exchange exchange) {
        done(exchange, 201);
    }

    private static JsonNode done(Exchange exchange, int status) {
        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(status);
        return exchange.json();
    }

    private static void assertDecided(
            JsonNode preview, String allowedDomains, String onDomainRemoved, String... others) {
        assertThat(preview.at("/leftOut/rules"))
                .extracting(rule ->
                        rule.get("parameter").asText() + "=" + rule.get("value").asText() + " by "
                                + rule.get("level").asText())
                .startsWith(
                        "assignment.allowedDomains=%s by seller".formatted(allowedDomains),
                        "assignment.onDomainRemoved=%s by seller".formatted(onDomainRemoved))
                .endsWith(others)
                .hasSize(2 + others.length);
        assertThat(preview.at("/leftOut/rules"))
                .allSatisfy(rule -> assertThat(rule.get("version").asText()).matches("in-app@[0-9a-f]+"));
    }

    private void assertHolders(String... holders) {
        assertThat(done(player.client().get(subscription() + "/assignments"), 200)
                        .get("items"))
                .extracting(it -> it.get("assignee").asText())
                .containsExactly(holders);
    }

    private String subscription() {
        return player.path("main") + "/subscriptions/s1";
    }
}
