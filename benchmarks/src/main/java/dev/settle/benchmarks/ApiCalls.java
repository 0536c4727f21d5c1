package dev.settle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/** Requests of one seller's program, as a portal makes them. */
final class ApiCalls {
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final String ONE_MORE = "{\"orders\": [{\"subscription\": \"mail\", \"by\": 1}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    private ApiCalls(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** Opens a seller that bills by the day and at once, and accounts with ten seats each. */
    static ApiCalls opening(String url, String installationKey, int accounts) {
        ApiCalls installation = new ApiCalls(url, installationKey);
        installation.post("/v1/sellers", "{\"id\": \"bench\", \"name\": \"Bench\"}");
        String made = installation.send("PUT", "/v1/sellers/bench/api-keys/portal", """
                {"scopes": ["read", "write", "admin"]}""");
        ApiCalls calls = new ApiCalls(
                url, KEY.matcher(made).results().findFirst().orElseThrow().group(1));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        calls.post("/v1/sellers/bench/catalogs", """
                {"from": "%s", "skus": {"MAIL": {"prices": [
                  {"every": "P1M", "amount": {"currency": "EUR", "minor": 910}}]}}}""".formatted(today));
        calls.post("/v1/sellers/bench/packs", """
                {"from": "%s", "text": "pack: by-the-day\\ntitle: By the day\\nvalues:\\n  proration.onAdd: DAILY\\n  settlement.onChange: INVOICE_NOW\\n"}""".formatted(today));
        for (int i = 0; i < accounts; i++) {
            calls.post("/v1/accounts", "{\"id\": \"a%d\", \"class\": \"CUSTOMER\", \"zone\": \"UTC\"}".formatted(i));
            calls.post("/v1/accounts/a" + i + "/subscriptions", """
                    {"id": "mail", "sku": "MAIL", "seats": 10}""");
        }
        return calls;
    }

    void preview(int account) {
        post("/v1/accounts/a" + account + "/seat-change-previews", ONE_MORE);
    }

    void change(int account) {
        post("/v1/accounts/a" + account + "/seat-changes", ONE_MORE);
    }

    private void post(String path, String body) {
        send("POST", path, body);
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
