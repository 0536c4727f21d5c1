package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check of what is said over HTTP reports what it is there to report. */
class TrafficTest {
    private static final String MONEY = "{\"currency\":\"EUR\",\"accounts\":{\"CASH\":1}}";

    @Test
    void what_is_described_passes() {
        assertThatCode(() ->
                        check("/v1/sellers/a/trial-balance", 200, "application/json", "{\"balances\":[" + MONEY + "]}"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_undescribed_route_fails() {
        assertThatThrownBy(() -> check("/v1/everything", 200, "application/json", "{}"))
                .hasMessageContaining("no operation is described");
    }

    @Test
    void an_undescribed_status_fails() {
        assertThatThrownBy(() -> check("/v1/sellers/a/trial-balance", 201, "application/json", "{\"balances\":[]}"))
                .hasMessageContaining("status 201 is not described for readTrialBalance");
    }

    @Test
    void an_undescribed_field_fails_however_deep() {
        assertThatThrownBy(() ->
                        check("/v1/sellers/a/trial-balance", 200, "application/json", "{\"balances\":[],\"x\":1}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> check(
                        "/v1/sellers/a/trial-balance",
                        200,
                        "application/json",
                        "{\"balances\":[" + MONEY.replace("\"accounts\"", "\"x\":1,\"accounts\"") + "]}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_field_fails() {
        assertThatThrownBy(() -> check("/v1/sellers/a/trial-balance", 200, "application/json", "{}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void another_media_type_fails() {
        assertThatThrownBy(() -> check("/v1/sellers/a/trial-balance", 200, "text/html", "{\"balances\":[]}"))
                .hasMessageContaining("media type text/html");
    }

    @Test
    void a_missing_header_fails() {
        String problem =
                "{\"type\":\"urn:settle:problem:A\",\"title\":\"t\",\"status\":401,\"detail\":\"d\",\"code\":\"A\"}";
        assertThatThrownBy(() -> check("/v1/sellers/a/trial-balance", 401, "application/problem+json", problem))
                .hasMessageContaining("WWW-Authenticate");
    }

    @Test
    void a_body_that_was_accepted_and_is_not_described_fails() {
        Exchange accepted = new Exchange(
                "PUT", "/v1/sellers/a/api-keys/b", "{\"scopes\":[\"root\"]}", 200, headers("application/json"), "{}");
        assertThatThrownBy(() -> World.TRAFFIC.check(accepted)).hasMessageContaining("accepted and not described");
    }

    @Test
    void a_description_that_leaves_fields_open_is_not_checked_against() {
        assertThatThrownBy(() -> described("{type: object, properties: {a: {type: string}}}"))
                .hasMessageContaining("application/json leaves open which fields it has");
        assertThatThrownBy(
                        () -> described(
                                "{type: object, additionalProperties: false, properties: {a: {type: array, items: {type: object}}}}"))
                .hasMessageContaining("application/json.a[] leaves open");
        assertThatThrownBy(() -> described("{type: object, additionalProperties: true}"))
                .hasMessageContaining("leaves open");
        assertThatThrownBy(() -> described("{oneOf: [{type: object, additionalProperties: false}, {type: object}]}"))
                .hasMessageContaining("leaves open");
        assertThatThrownBy(() ->
                        described("{type: object, additionalProperties: false, properties: {a: {description: any}}}"))
                .hasMessageContaining("application/json.a says nothing");
        assertThatCode(() -> described("{type: object, additionalProperties: {type: string}}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> described("{type: object, x-open: It is a file of its own.}"))
                .doesNotThrowAnyException();
    }

    private static Traffic described(String schema) {
        String written = """
                openapi: 3.1.0
                paths:
                  /v1/a:
                    get:
                      operationId: readA
                      responses:
                        '200': {content: {application/json: {schema: %s}}}
                """;
        return new Traffic(new ByteArrayInputStream(written.formatted(schema).getBytes(StandardCharsets.UTF_8)));
    }

    private static void check(String path, int status, String type, String body) {
        World.TRAFFIC.check(new Exchange("GET", path, "", status, headers(type), body));
    }

    private static HttpHeaders headers(String type) {
        return HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
    }
}
