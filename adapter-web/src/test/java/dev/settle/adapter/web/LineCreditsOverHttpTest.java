package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-off that was charged by mistake is given back by the line that charged it. */
class LineCreditsOverHttpTest {
    private World world;
    private ApiClient nimbus;
    private String line;

    @BeforeEach
    void umbra_is_charged_for_a_visit() {
        world = World.ofExamples();
        nimbus = world.keyed("nimbus", "all", "read write billing admin");
        ok(nimbus.keyed("p1").post("/v1/accounts/umbra/policies", """
                {"version": "v1", "from": "2026-11-21", "values": {"oneOff.invoiceAt": "REQUEST"}}"""));
        JsonNode charged =
                ok(nimbus.keyed("c1").post("/v1/accounts/umbra/charges", """
                        {"id": "visit", "amount": {"currency": "EUR", "minor": 8000}, "text": "Visit on site"}""")).json();
        line = charged.at("/documents/0/number").asText() + "/1";
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void the_credit_note_names_the_line_and_what_it_was_for() {
        JsonNode done = ok(credit("umbra", "k1", line, 3_000)).json();
        JsonNode note = done.at("/documents/0");
        assertThat(note.at("/kind").asText()).isEqualTo("credit-note");
        assertThat(note.at("/total/minor").asLong()).isEqualTo(-3_000);
        assertThat(note.at("/lines/0/sku").asText()).isEqualTo("visit");
        assertThat(note.at("/lines/0/corrects").asText()).isEqualTo(line);
        assertThat(done.at("/subscriptions")).isEmpty();
        assertThat(ok(nimbus.get("/v1/accounts/umbra/documents/%s/explanation"
                                .formatted(note.at("/number").asText())))
                        .json()
                        .at("/lines/0/causes/0/fact")
                        .asText())
                .isEqualTo("LineCredited");
    }

    @Test
    void all_that_is_left_can_be_given_back_and_nothing_more() {
        ok(credit("umbra", "k1", line, 3_000));
        assertThat(refused(credit("umbra", "k2", line, 5_001)).get("cure").asText())
                .isEqualTo("Give back at most 50.00.");
        ok(credit("umbra", "k2", line, 5_000));
        assertThat(refused(credit("umbra", "k3", line, 1)).get("detail").asText())
                .isEqualTo("Line %s has EUR 0.00 left to give back, not EUR 0.01".formatted(line));
    }

    @Test
    void the_same_request_again_gives_nothing_back_again() {
        String once = ok(credit("umbra", "k1", line, 3_000)).body();
        var before = world.everything();
        assertThat(ok(credit("umbra", "k1", line, 3_000)).body()).isEqualTo(once);
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void who_names_a_line_of_another_account_reads_whose_it_is() {
        ok(nimbus.keyed("a1").post("/v1/accounts", """
                {"id": "acme", "class": "CUSTOMER", "zone": "UTC"}"""));
        var before = world.everything();
        JsonNode problem = refused(credit("acme", "k1", line, 3_000));
        assertThat(problem.get("code").asText()).isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(problem.get("value").asText()).isEqualTo(line);
        assertThat(problem.get("cure").asText())
                .isEqualTo("It was issued to account umbra: credit that, or name a document of this one.");
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void a_line_that_gives_back_cannot_be_given_back() {
        JsonNode note = ok(credit("umbra", "k1", line, 3_000)).json();
        String credit = note.at("/documents/0/number").asText() + "/1";
        var before = world.everything();
        JsonNode problem = refused(credit("umbra", "k2", credit, 1));
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("code").asText()).isEqualTo("LINE_NOT_CHARGED");
        assertThat(problem.get("field").asText()).isEqualTo("corrects");
        assertThat(problem.get("value").asText()).isEqualTo(credit);
        assertThat(problem.get("cure").asText())
                .isEqualTo("It gives back from %s; name a line that charges something.".formatted(line));
        assertThat(world.everything()).isEqualTo(before);
    }

    private Exchange credit(String account, String key, String corrects, long minor) {
        return nimbus.keyed(key).post("/v1/accounts/%s/credits".formatted(account), """
                {"corrects": "%s", "amount": {"currency": "EUR", "minor": %d}, "reason": "Never visited"}""".formatted(corrects, minor));
    }

    private static JsonNode refused(Exchange exchange) {
        assertThat(exchange.status()).isGreaterThanOrEqualTo(400);
        return exchange.json();
    }
}
