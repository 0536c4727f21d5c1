package dev.settle.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * A request and its answer.
 *
 * @param path  without the query
 * @param query as it was sent, without its question mark; empty for none
 */
public record Exchange(
        String method, String path, String query, String requestBody, int status, HttpHeaders headers, String body) {
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The answer's body as JSON. */
    public JsonNode json() {
        return Traffic.tree(body);
    }

    @Override
    public String toString() {
        return "%s %s%s %s -> %d %s"
                .formatted(method, path, query.isEmpty() ? "" : "?" + query, requestBody, status, body);
    }
}
