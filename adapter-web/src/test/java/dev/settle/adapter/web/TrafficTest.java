package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check of what is said over HTTP reports what it is there to report. */
class TrafficTest {
    private static final Traffic LETTERS = traffic("""
            openapi: 3.1.0
            paths:
              /v1/letters:
                get:
                  operationId: listLetters
                  parameters:
                    - {name: kind, in: query, required: true, schema: {$ref: '#/components/schemas/Letters'}}
                    - {name: limit, in: query, schema: {type: integer, maximum: 2}}
                  responses:
                    '200': {headers: {Tag: {schema: {$ref: '#/components/schemas/Letters'}}}}
                    '400': {}
            components: {schemas: {Letters: {type: string, pattern: '^[a-z]+$'}}}
            """);
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
    void an_undescribed_header_fails_and_what_says_how_an_answer_comes_over_passes() {
        assertThatCode(() -> lettered(Map.of("date", "x", "Content-Length", "0", "Tag", "a")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> lettered(Map.of("Tag", "a", "X-Powered-By", "y")))
                .hasMessageContaining("headers that are not described")
                .hasMessageContaining("x-powered-by");
    }

    @Test
    void a_header_that_may_be_left_out_has_to_be_what_is_described_where_it_is_there() {
        assertThatCode(() -> lettered(Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> lettered(Map.of("Tag", "1"))).hasMessageContaining("header Tag of GET /v1/letters");
    }

    @Test
    void a_query_that_was_accepted_and_is_not_described_fails() {
        assertThatCode(() -> asked("kind=a%62&limit=2")).doesNotThrowAnyException();
        assertThatThrownBy(() -> asked("kind=ab&colour=blue"))
                .hasMessageContaining("accepted and not described in the query of GET /v1/letters?kind=ab&colour=blue")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> asked("kind=ab&kind=ab")).hasMessageContaining("accepted with 2 times kind");
        assertThatThrownBy(() -> asked("limit=2")).hasMessageContaining("accepted with 0 times kind");
        assertThatThrownBy(() -> asked("kind=7")).hasMessageContaining("kind in the query of");
        assertThatThrownBy(() -> asked("kind=ab&limit=3")).hasMessageContaining("limit in the query of");
        assertThatThrownBy(() -> asked("kind=ab&limit=two")).hasMessageContaining("limit in the query of");
    }

    @Test
    void a_query_that_was_refused_may_say_anything() {
        assertThatCode(() -> letters("colour=blue", 400, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void a_body_that_was_accepted_and_is_not_described_fails() {
        Exchange accepted = new Exchange(
                "PUT",
                "/v1/sellers/a/api-keys/b",
                "",
                "{\"scopes\":[\"root\"]}",
                200,
                headers("application/json"),
                "{}");
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

    private static void asked(String query) {
        letters(query, 200, Map.of());
    }

    private static void lettered(Map<String, String> headers) {
        letters("kind=a", 200, headers);
    }

    private static void letters(String query, int status, Map<String, String> headers) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        LETTERS.check(
                new Exchange("GET", "/v1/letters", query, "", status, HttpHeaders.of(all, (name, value) -> true), ""));
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
        return traffic(written.formatted(schema));
    }

    private static Traffic traffic(String description) {
        return new Traffic(new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8)));
    }

    private static void check(String path, int status, String type, String body) {
        World.TRAFFIC.check(new Exchange("GET", path, "", "", status, headers(type), body));
    }

    private static HttpHeaders headers(String type) {
        return HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
    }
}
