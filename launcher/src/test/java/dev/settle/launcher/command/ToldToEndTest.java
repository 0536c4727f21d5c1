package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end by a signal still has its database while it does. */
class ToldToEndTest {
    private static final String RUNS = "/v1/sellers/nimbus/billing-runs";
    private static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(ToldToEndTest.class.getResourceAsStream("/openapi/settle.yaml")));

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void a_billing_run_that_is_cut_off_says_so_after_the_next_start() throws Exception {
        String key;
        Process server = EndlessRuns.served(folder);
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String first = line(told, line -> line.strip().startsWith("sk_")).strip();
            String url = line(told, line -> line.startsWith("Settle serves "))
                    .split(" ")[2]
                    .replace("/v1", "");
            ApiClient installation = client(url).bearing(first);
            ok(installation.post("/v1/sellers", "{\"id\": \"nimbus\", \"name\": \"Nimbus\"}"));
            key = ok(installation.put("/v1/sellers/nimbus/api-keys/all", "{\"scopes\": [\"read\", \"billing\"]}"))
                    .json()
                    .get("key")
                    .asText();
            ok(client(url).bearing(key).keyed("r").post(RUNS, "{\"cut\": \"2025-01-01T12:00:00Z\"}"));
            line(told, EndlessRuns.STAYS::equals);
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
        Serve serve = new Serve();
        try (AtWork again = AtWork.start(serve, serve::end, "--data", folder.toString(), "--port", "0")) {
            JsonNode run = ok(client(again.url()).bearing(key).get(RUNS + "/2025-01-01T12:00:00Z"))
                    .json();
            assertThat(run.get("finished").asBoolean()).isFalse();
            assertThat(run.at("/failure/code").asText()).isEqualTo("INTERRUPTED");
        }
    }

    private static String line(BufferedReader told, Predicate<String> wanted) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (wanted.test(line)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("it ended too soon, after\n" + before);
    }

    private static ApiClient client(String url) {
        return new ApiClient(URI.create(url), TRAFFIC);
    }

    private static Exchange ok(Exchange exchange) {
        assertThat(exchange.status()).as(exchange.toString()).isBetween(200, 299);
        return exchange;
    }
}
