package dev.settle.contract.web;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** A request and its answer. @param path without the query */
public record Exchange(String method, String path, String requestBody, int status, HttpHeaders headers, String body) {
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The answer's body as JSON. */
    public com.fasterxml.jackson.databind.JsonNode json() {
        return Traffic.tree(body);
    }

    @Override
    public String toString() {
        return "%s %s %s -> %d %s".formatted(method, path, requestBody, status, body);
    }
}
