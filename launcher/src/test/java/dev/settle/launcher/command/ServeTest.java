package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API as it is served: on a real database, from its first start on. */
class ServeTest {
    private static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(ServeTest.class.getResourceAsStream("/openapi/settle.yaml")));

    @TempDir
    Path folder;

    @Test
    void the_first_start_tells_a_key_and_the_second_knows_it() throws IOException {
        String key;
        try (AtWork first = served()) {
            key = first.line(line -> line.strip().startsWith("sk_")).strip();
            story(client(first).bearing(key));
        }
        try (AtWork second = served()) {
            ApiClient installation = client(second).bearing(key);
            assertThat(ok(installation.get("/v1/sellers/nimbus/api-keys"))
                            .json()
                            .at("/items/0/name")
                            .asText())
                    .isEqualTo("all");
            assertThat(second.told()).doesNotContain("sk_");
        }
    }

    private static void story(ApiClient installation) {
        ok(installation.post("/v1/sellers", "{\"id\": \"nimbus\", \"name\": \"Nimbus\"}"));
        ok(installation.post("/v1/sellers/nimbus/catalogs", """
                {"from": "2199-01-01", "skus": {"MAILBOX": {"prices": [
                   {"every": "P1M", "amount": {"currency": "EUR", "minor": 1000}}]}}}"""));
        String key = ok(installation.put(
                        "/v1/sellers/nimbus/api-keys/all", "{\"scopes\": [\"read\", \"write\", \"billing\"]}"))
                .json()
                .get("key")
                .asText();
        ApiClient nimbus = installation.bearing(key);
        String account = "{\"id\": \"umbra\", \"class\": \"CUSTOMER\", \"zone\": \"UTC\"}";
        Exchange opened = ok(nimbus.keyed("a").post("/v1/accounts", account));
        assertThat(nimbus.keyed("a").post("/v1/accounts", account).body()).isEqualTo(opened.body());
        assertThat(nimbus.keyed("b").post("/v1/accounts", account).status()).isEqualTo(409);
        assertThat(nimbus.with("If-Match", "\"7\"")
                        .post("/v1/accounts/umbra/sites", "{\"id\": \"a.example\"}")
                        .status())
                .isEqualTo(412);
        Exchange charged = ok(nimbus.keyed("c").post("/v1/accounts/umbra/charges", """
                {"id": "visit", "amount": {"currency": "EUR", "minor": 8000}, "text": "Visit on site"}"""));
        assertThat(charged.json().at("/documents/0/due/minor").asLong()).isEqualTo(8000);
        assertThat(ok(nimbus.get("/v1/sellers/nimbus/trial-balance")).json().toString())
                .isEqualTo(
                        "{\"balances\":[{\"currency\":\"EUR\",\"accounts\":{\"RECEIVABLE\":8000,\"REVENUE\":-8000}}]}");
    }

    private static Exchange ok(Exchange exchange) {
        assertThat(exchange.status()).as(exchange.toString()).isBetween(200, 299);
        return exchange;
    }

    private AtWork served() throws IOException {
        Serve serve = new Serve();
        return AtWork.start(serve, serve::end, "--data", folder.toString(), "--port", "0");
    }

    private static ApiClient client(AtWork served) throws IOException {
        return new ApiClient(URI.create(served.url()), TRAFFIC);
    }
}
