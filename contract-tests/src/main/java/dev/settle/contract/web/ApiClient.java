package dev.settle.contract.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Talks to a server and has every answer held against the description. */
public final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Traffic traffic;
    private final Map<String, String> headers;

    /** @param server such as {@code http://127.0.0.1:8080} */
    public ApiClient(URI server, Traffic traffic) {
        this(server, traffic, Map.of());
    }

    private ApiClient(URI server, Traffic traffic, Map<String, String> headers) {
        this.server = server;
        this.traffic = traffic;
        this.headers = headers;
    }

    /** The same with one more header, or another value of one. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(server, traffic, more);
    }

    public ApiClient bearing(String key) {
        return with("Authorization", "Bearer " + key);
    }

    public ApiClient keyed(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Exchange get(String path) {
        return send("GET", path, Optional.empty());
    }

    public Exchange delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    public Exchange post(String path, String json) {
        return send("POST", path, Optional.of(json));
    }

    public Exchange put(String path, String json) {
        return send("PUT", path, Optional.of(json));
    }

    /** Sends, and has the answer checked. */
    public Exchange send(String method, String path, Optional<String> json) {
        Exchange exchange = sendUnchecked(method, path, json);
        traffic.check(exchange);
        return exchange;
    }

    /** Sends where no operation is described. */
    public Exchange sendUnchecked(String method, String path, Optional<String> json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (json.isPresent()) {
            request.header("Content-Type", headers.getOrDefault("Content-Type", "application/json"));
        }
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        request.method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            URI asked = URI.create(path);
            return new Exchange(
                    method,
                    asked.getRawPath(),
                    Objects.requireNonNullElse(asked.getRawQuery(), ""),
                    json.orElse(""),
                    answer.statusCode(),
                    answer.headers(),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
