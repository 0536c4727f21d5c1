package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no client library would send is answered in the same words as everything else, and never with a page of HTML. */
class EdgeOfHttpTest {
    private static final String READ = "Authorization: Bearer READER|";
    private static final String INSTALLATION = "Authorization: Bearer " + World.INSTALLATION_KEY + "|";

    @AutoClose
    private static World world;

    private static String reader;

    @BeforeAll
    static void start() {
        world = World.ofExamples();
        world.keyed("nimbus", "reader", "read");
        reader = world.lastKey();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /nope HTTP/1.1; 404; ROUTE_UNKNOWN",
                "GET / HTTP/1.1; 404; ROUTE_UNKNOWN",
                "GET /v1/description/ HTTP/1.1; 404; ROUTE_UNKNOWN",
                "GET //v1/description HTTP/1.1; 404; ROUTE_UNKNOWN",
                "GET /V1/description HTTP/1.1; 404; ROUTE_UNKNOWN",
                "GET /v1/../v1/description HTTP/1.1; 404; ROUTE_UNKNOWN",
                "DELETE /v1/sellers HTTP/1.1; 405; METHOD_NOT_ALLOWED",
                "OPTIONS /v1/sellers HTTP/1.1; 405; METHOD_NOT_ALLOWED",
                "TRACE /v1/accounts HTTP/1.1; 405; METHOD_NOT_ALLOWED",
                "CUT /v1/accounts HTTP/1.1; 405; METHOD_NOT_ALLOWED",
                "GET /v1/accounts/%zz HTTP/1.1; 400; REQUEST_UNREADABLE",
                "GET /v1/accounts/%C3%28 HTTP/1.1; 400; REQUEST_UNREADABLE",
                "GET /v1/accounts/%2F HTTP/1.1|" + READ + "; 404; NAME_UNUSABLE",
                "GET /v1/accounts/%00 HTTP/1.1|" + READ + "; 400; REQUEST_UNREADABLE",
                "GET /v1/accounts?limit=%zz HTTP/1.1|" + READ + "; 400; QUERY_UNREADABLE",
                "GET /v1/accounts?limit=%C3%28 HTTP/1.1|" + READ + "; 400; FIELD_TYPE",
                "GET /v1/accounts?limit HTTP/1.1|" + READ + "; 400; FIELD_TYPE",
                "GET /v1/accounts?%FF=1 HTTP/1.1|" + READ + "; 400; QUERY_UNKNOWN",
                "GET /v1/accounts?%zz=1 HTTP/1.1|" + READ + "; 400; QUERY_UNREADABLE",
                "GET /v1/accounts?limit=1&%z HTTP/1.1|" + READ + "; 400; QUERY_UNREADABLE",
                "GET /v1/accounts?a%00=1 HTTP/1.1|" + READ + "; 400; TEXT_UNSTORABLE",
                "GET /v1/accounts?4111-1111-1111-1111 HTTP/1.1|" + READ + "; 400; CARD_NUMBER_REFUSED",
                "GET /v1/accounts?cursor=a%00 HTTP/1.1|" + READ + "; 400; TEXT_UNSTORABLE",
                "GET /v1/accounts?cursor=!! HTTP/1.1|" + READ + "; 400; FIELD_FORMAT",
                "GET /v1/accounts?cursor=a HTTP/1.1|" + READ + "; 400; CURSOR_UNUSABLE",
                "NONSENSE; 400; REQUEST_UNREADABLE",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json|Idempotency-Key: a|Idempotency-Key: b|Content-Length: 2||{}; 400; HEADER_REPEATED",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json|Content-Length: 50||{; 400; BODY_CUT_OFF",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json|Transfer-Encoding: chunked||zz; 400; BODY_CUT_OFF",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json|Content-Encoding: gzip|Content-Length: 2||{}; 415; CONTENT_ENCODING",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION + "Content-Length: 2||{}; 415; MEDIA_TYPE",
                "POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json,charset=latin1|Content-Length: 2||{}; 415; MEDIA_TYPE",
            })
    void is_told_what_is_wrong(String request, int status, String code) throws IOException {
        String answer = said(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("Content-Type: application/problem+json").contains("\"code\":\"" + code + "\"");
        assertThat(answer).doesNotContain("<html").doesNotContain("Exception").doesNotContain("jetty");
    }

    @Test
    void a_name_that_the_query_should_not_have_is_told() throws IOException {
        assertThat(said("GET /v1/accounts?limt=5 HTTP/1.1|" + READ))
                .contains("\"code\":\"QUERY_UNKNOWN\"")
                .contains("\"field\":\"query\"")
                .contains("\"value\":\"limt\"");
    }

    @Test
    void what_is_too_long_is_not_read() throws IOException {
        assertThat(said("GET /" + "a".repeat(20_000) + " HTTP/1.1")).contains("\"status\":414");
        assertThat(said("GET /v1/description HTTP/1.1|X: " + "a".repeat(20_000) + "|"))
                .contains("\"status\":431");
    }

    @Test
    void a_body_without_an_announced_length_ends_at_the_limit_too() throws IOException {
        String chunk = "4000|" + "x".repeat(0x4000) + "|";
        assertThat(said("POST /v1/sellers HTTP/1.1|" + INSTALLATION
                        + "Content-Type: application/json|Transfer-Encoding: chunked||" + chunk.repeat(8) + "0||"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void a_method_that_is_not_there_is_told_which_are() throws IOException {
        assertThat(said("DELETE /v1/accounts HTTP/1.1|")).contains("Allow: GET, HEAD, POST\r\n");
        assertThat(said("PUT /v1/accounts/umbra HTTP/1.1|")).contains("Allow: GET, HEAD\r\n");
    }

    @Test
    void head_is_get_without_the_body() throws IOException {
        assertThat(said("HEAD /v1/accounts/umbra HTTP/1.1|" + READ))
                .startsWith("HTTP/1.1 200 ")
                .contains("ETag: ")
                .endsWith("\r\n\r\n");
        assertThat(said("HEAD /v1/accounts/umbra HTTP/1.1|")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void nothing_is_kept_by_caches_and_nothing_says_what_the_server_is_made_of() throws IOException {
        String answer = said("GET /v1/accounts HTTP/1.1|" + READ);
        assertThat(answer)
                .contains("Cache-Control: no-store")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Server:");
        assertThat(said("NONSENSE")).contains("X-Content-Type-Options: nosniff").doesNotContain("Server:");
    }

    /** Bars stand for line ends; what follows is added where the head is not ended yet. */
    private static String said(String request) throws IOException {
        String head = request.contains("||") ? "" : request.endsWith("|") ? "|" : "||";
        String raw = request.replace("HTTP/1.1|", "HTTP/1.1|Host: x|Connection: close|")
                .replace("READER", reader)
                .concat(request.contains("HTTP/1.1|") ? head : "|Host: x|Connection: close||")
                .replace("|", "\r\n");
        try (Socket socket = new Socket("127.0.0.1", world.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
