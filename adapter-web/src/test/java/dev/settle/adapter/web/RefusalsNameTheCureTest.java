package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is refused reads which field it is about, as the request names it, and what to do; nothing has changed. */
class RefusalsNameTheCureTest {
    private static final String MAIL = "subscriptions/mail";

    @AutoClose
    private final World world = World.ofExamples();

    private final ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credits | {'subscription': 'mail', 'day': '2026-10-02', 'amount': {'currency': 'EUR', 'minor': 200}, 'reason': 'x'}"
                        + "| 400 | NOTHING_COVERED | day | 2026-10-02",
                "credits | {'subscription': 'mail', 'day': '2026-11-02', 'amount': {'currency': 'USD', 'minor': 200}, 'reason': 'x'}"
                        + "| 400 | NOTHING_COVERED | day | 2026-11-02",
                "credits | {'corrects': 'INV-000009/1', 'amount': {'currency': 'EUR', 'minor': 200}, 'reason': 'x'}"
                        + "| 404 | DOCUMENT_UNKNOWN | corrects | INV-000009/1",
                "credits | {'corrects': 'INV-000001/9', 'amount': {'currency': 'EUR', 'minor': 200}, 'reason': 'x'}"
                        + "| 404 | LINE_UNKNOWN | corrects | INV-000001/9",
                "credits | {'corrects': 'INV-000001/1', 'amount': {'currency': 'USD', 'minor': 200}, 'reason': 'x'}"
                        + "| 400 | CURRENCY_MISMATCH | amount | USD",
                "credits | {'corrects': 'INV-000001/1', 'amount': {'currency': 'EUR', 'minor': 99999}, 'reason': 'x'}"
                        + "| 422 | CREDIT_EXCEEDS_LINE | amount | 999.99",
                "credits | {'corrects': 'INV-000001', 'amount': {'currency': 'EUR', 'minor': 200}, 'reason': 'x'}"
                        + "| 400 | FIELD_FORMAT | corrects | INV-000001",
                "credits | {'corrects': 'INV-000001/1', 'subscription': 'mail', 'amount': {'currency': 'EUR', 'minor': 1},"
                        + " 'reason': 'x'} | 400 | FIELD_MISSING | day | ''",
                "clients | {'id': 'north'} | 409 | CLIENT_EXISTS | client | north",
                MAIL
                        + "/assignments | {'assignee': 'ann@umbra.example'} | 409 | SEAT_HELD | assignee | ann@umbra.example",
                "subscriptions | {'sku': 'MAILBOX', 'every': 'P1M', 'seats': 1, 'agreement': 'none'}"
                        + "| 404 | AGREEMENT_UNKNOWN | agreement | none",
                MAIL + "/service-events | {'event': 'CONNECTED', 'effective': '2025-11-01'}"
                        + "| 400 | EVENT_DAY | effective | 2025-11-01",
                MAIL + "/service-events | {'event': 'PAID', 'effective': '2026-11-22'}"
                        + "| 400 | EVENT_DAY | effective | 2026-11-22",
                MAIL + "/service-events | {'event': 'DECLINES'} | 422 | EVENT_WITHOUT_TRIAL | event | DECLINES",
                MAIL + "/service-events | {'event': 'CONTINUES'} | 422 | EVENT_WITHOUT_TRIAL | event | CONTINUES"
            })
    void and_nothing_has_changed(String path, String body, int status, String code, String field, String value) {
        var before = world.everything();
        Exchange refused = nimbus.keyed("again").post("/v1/accounts/umbra/" + path, body.replace('\'', '"'));
        assertRefused(refused, status, code, field, value);
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void a_seat_nobody_holds_cannot_be_taken() {
        assertRefused(
                nimbus.keyed("d1").delete("/v1/accounts/umbra/" + MAIL + "/assignments/ben@umbra.example"),
                404,
                "SEAT_NOT_HELD",
                "assignee",
                "ben@umbra.example");
    }

    @Test
    void a_version_of_a_policy_says_one_thing_for_good() {
        ok(policy("p1", "2026-11-21", "DAILY"));
        ok(policy("p2", "2026-11-22", "DAILY"));
        var before = world.everything();
        assertRefused(policy("p3", "2026-11-22", "NONE"), 409, "POLICY_VERSION_EXISTS", "version", "v");
        assertThat(world.everything()).isEqualTo(before);
    }

    private Exchange policy(String key, String from, String onAdd) {
        return nimbus.keyed(key).post("/v1/accounts/umbra/policies", """
                {"version": "v", "from": "%s", "values": {"proration.onAdd": "%s"}}""".formatted(from, onAdd));
    }

    private static void assertRefused(Exchange refused, int status, String code, String field, String value) {
        assertThat(refused.status()).isEqualTo(status);
        JsonNode problem = refused.json();
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("value").asText()).isEqualTo(value);
        assertThat(problem.path("cure").asText()).isNotEmpty();
    }
}
