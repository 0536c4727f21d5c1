package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who asked a program, by which channel and on which evidence. */
class ErrandsTest {
    private static final String CHARGES = "/v1/accounts/umbra/charges";
    private static final String VISIT =
            "{\"id\": \"visit\", \"amount\": {\"currency\": \"EUR\", \"minor\": 8000}, \"text\": \"Visit\"}";

    @AutoClose
    private final World world = World.ofExamples();

    private final ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");

    @Test
    void stand_in_the_journal_beside_the_credential() {
        ok(nimbus.keyed("v1")
                .with("Settle-Role", "STAFF_BILLING")
                .with("Settle-Channel", "EMAIL")
                .with("Settle-Evidence", "MAIL <4711@umbra.example>")
                .post(CHARGES, VISIT));
        JsonNode origin = originOf("one-off-charged");
        assertThat(origin.get("actor").asText()).isEqualTo("key:all");
        assertThat(origin.get("role").asText()).isEqualTo("STAFF_BILLING");
        assertThat(origin.get("channel").asText()).isEqualTo("EMAIL");
        assertThat(origin.get("command").asText()).isEqualTo("v1");
        assertThat(origin.at("/evidence/kind").asText()).isEqualTo("MAIL");
        assertThat(origin.at("/evidence/reference").asText()).isEqualTo("<4711@umbra.example>");
        assertThat(origin.at("/evidence/at").asText()).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void are_a_programs_own_where_it_names_nobody() {
        ok(nimbus.keyed("v1").post(CHARGES, VISIT));
        JsonNode origin = originOf("one-off-charged");
        assertThat(origin.get("role").asText()).isEqualTo("PROGRAM");
        assertThat(origin.get("channel").asText()).isEqualTo("API");
        assertThat(origin.path("evidence").isObject()).isFalse();
    }

    @Test
    void are_part_of_the_request_that_is_repeated() {
        ok(nimbus.keyed("v1").with("Settle-Role", "CUSTOMER").post(CHARGES, VISIT));
        ok(nimbus.keyed("v1").with("Settle-Role", "CUSTOMER").post(CHARGES, VISIT));
        Exchange refused = nimbus.keyed("v1").with("Settle-Role", "PARTNER").post(CHARGES, VISIT);
        assertThat(refused.json().get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void decide_where_a_rule_asks_who_wants_it() {
        ok(nimbus.post("/v1/accounts/umbra/policies", """
                {"version": "years-stay", "from": "2026-11-21", "values": {"intervalChange.YEAR_TO_MONTH": "NOT_OFFERED"}}"""));
        ok(nimbus.keyed("y1").post("/v1/accounts/umbra/subscriptions", """
                {"id": "yearly", "sku": "MAILBOX", "every": "P1Y", "seats": 1}"""));
        String change = "/v1/accounts/umbra/subscriptions/yearly/plan-changes";
        Exchange refused = nimbus.keyed("y2").with("Settle-Role", "CUSTOMER").post(change, "{\"every\": \"P1M\"}");
        assertThat(refused.json().get("code").asText()).isEqualTo("INTERVAL_CHANGE_NOT_OFFERED");
        Exchange pretended = world.keyed("nimbus", "only-write", "write")
                .keyed("y2")
                .with("Settle-Role", "STAFFX")
                .post(change, "{\"every\": \"P1M\"}");
        assertThat(pretended.json().get("code").asText()).isEqualTo("INTERVAL_CHANGE_NOT_OFFERED");
        ok(nimbus.keyed("y2").with("Settle-Role", "STAFF").post(change, "{\"every\": \"P1M\"}"));
    }

    private JsonNode originOf(String fact) {
        for (JsonNode item :
                ok(nimbus.get("/v1/accounts/umbra/entries?limit=500")).json().get("items")) {
            if (item.at("/entry/fact").asText().equals(fact)) {
                return item.at("/entry/origin");
            }
        }
        throw new AssertionError("no entry is " + fact);
    }
}
