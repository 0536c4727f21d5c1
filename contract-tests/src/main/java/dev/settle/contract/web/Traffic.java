package dev.settle.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds answers against an OpenAPI description: a route, a status, a header, a media type or a field that is not
 * described fails, and so does a request that was accepted though the description does not allow its query or its body.
 * A few headers that say how an answer comes over need no description.
 */
public final class Traffic {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DescribedOperation> operations;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** @param description in YAML */
    public Traffic(InputStream description) {
        try {
            this.operations = DescribedOperation.all(new ObjectMapper(new YAMLFactory()).readTree(description));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<DescribedOperation> operations() {
        return operations;
    }

    public DescribedOperation operation(String id) {
        return operations.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no operation " + id));
    }

    /** What was answered so far, {@code openAccount 201}. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** @throws AssertionError when the answer, or a request that was accepted, is not what is described */
    public void check(Exchange exchange) {
        DescribedOperation operation = operations.stream()
                .filter(it -> it.matches(exchange.method(), exchange.path()))
                .findFirst()
                .orElseGet(() -> fail("no operation is described for " + exchange));
        if (exchange.status() < 300) {
            DescribedQuery.check(operation.queries(), exchange);
            operation
                    .body()
                    .ifPresent(body -> assertThat(body.validate(tree(exchange.requestBody())))
                            .as("accepted and not described: %s", exchange)
                            .isEmpty());
        }
        DescribedAnswer answer = operation.answers().get(exchange.status());
        if (answer == null) {
            fail("status %d is not described for %s: %s".formatted(exchange.status(), operation.id(), exchange));
        } else {
            answer.check(exchange);
        }
        seen.add(operation.id() + " " + exchange.status());
    }

    static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }
}
