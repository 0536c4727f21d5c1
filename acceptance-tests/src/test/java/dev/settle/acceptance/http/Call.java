package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import dev.settle.domain.Conflict;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.Refused;
import dev.settle.domain.RuleViolation;
import java.util.Optional;

/** Requests as a program makes them: an answer that is a problem is thrown as one. */
record Call(ApiClient client) {
    Call keyed(String idempotencyKey) {
        return new Call(client.keyed(idempotencyKey));
    }

    Call with(String header, String value) {
        return new Call(client.with(header, value));
    }

    JsonNode get(String path) {
        return send("GET", path, Optional.empty());
    }

    JsonNode delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    JsonNode post(String path, JsonNode body) {
        return send("POST", path, Optional.of(body.toString()));
    }

    JsonNode put(String path, JsonNode body) {
        return send("PUT", path, Optional.of(body.toString()));
    }

    private JsonNode send(String method, String path, Optional<String> body) {
        Exchange exchange = client.send(method, path, body);
        if (exchange.status() >= 400) {
            throw problem(exchange);
        }
        return exchange.json();
    }

    private static Problem problem(Exchange exchange) {
        var code = exchange.json().get("code").asText();
        var said = exchange.toString();
        return switch (exchange.status()) {
            case 403 -> new Refused(code, said);
            case 404 -> new NotFound(code, said);
            case 409, 412 -> new Conflict(code, said);
            case 422 -> new RuleViolation(code, said);
            default -> new InvalidInput(code, said);
        };
    }
}
