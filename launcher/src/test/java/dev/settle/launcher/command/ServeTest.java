package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The API as it is served: on a real database, from its first start on. */
class ServeTest {
    private static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(ServeTest.class.getResourceAsStream("/openapi/settle.yaml")));

    @TempDir
    Path folder;

    @Test
    void the_first_start_tells_a_key_and_the_second_knows_it() throws IOException {
        String key;
        try (Served first = new Served(folder)) {
            key = first.line(line -> line.strip().startsWith("sk_")).strip();
            story(first.client().bearing(key));
        }
        try (Served second = new Served(folder)) {
            ApiClient installation = second.client().bearing(key);
            assertThat(ok(installation.get("/v1/sellers/nimbus/api-keys"))
                            .json()
                            .at("/items/0/name")
                            .asText())
                    .isEqualTo("all");
            assertThat(second.told).doesNotContain("sk_");
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

    /** The command at work in a thread of its own. */
    private static final class Served implements AutoCloseable {
        private final StringBuilder told = new StringBuilder();
        private final Serve serve = new Serve();
        private final BufferedReader out;
        private final CompletableFuture<Integer> code;

        Served(Path folder) throws IOException {
            PipedWriter writer = new PipedWriter();
            out = new BufferedReader(new PipedReader(writer));
            CommandLine command = new CommandLine(serve).setOut(new PrintWriter(writer, true));
            code = CompletableFuture.supplyAsync(
                    () -> command.execute("--data", folder.toString(), "--port", "0"),
                    task -> new Thread(task).start());
        }

        ApiClient client() throws IOException {
            String url = line(line -> line.startsWith("Settle serves "))
                    .split(" ")[2]
                    .replace("/v1", "");
            return new ApiClient(URI.create(url), TRAFFIC);
        }

        String line(Predicate<String> wanted) throws IOException {
            String line = out.readLine();
            while (line != null && !wanted.test(line)) {
                told.append(line);
                line = out.readLine();
            }
            return Objects.requireNonNull(line, "it ended too soon");
        }

        @Override
        public void close() {
            serve.end();
            assertThat(code.join()).isZero();
        }
    }
}
