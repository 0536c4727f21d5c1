package dev.settle.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the answers an operation may give.
 *
 * @param contents by media type; none when it has no body
 * @param headers  those that it may have or must have
 */
public record DescribedAnswer(Map<String, JsonSchema> contents, List<DescribedHeader> headers) {
    static DescribedAnswer of(JsonNode written, JsonSchemas schemas) {
        Map<String, JsonSchema> contents = new HashMap<>();
        written.path("content").properties().forEach(it -> {
            JsonNode schema = it.getValue().get("schema");
            ClosedSchema.check(schema, it.getKey());
            contents.put(it.getKey(), schemas.compile(schema));
        });
        List<DescribedHeader> headers = written.path("headers").properties().stream()
                .map(it -> DescribedHeader.of(it.getKey(), schemas.resolve(it.getValue()), schemas))
                .toList();
        return new DescribedAnswer(contents, headers);
    }

    void check(Exchange exchange) {
        DescribedHeader.check(headers, exchange);
        if (contents.isEmpty()) {
            assertThat(exchange.body()).as("body of %s", exchange).isEmpty();
            return;
        }
        String type = exchange.header("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonSchema schema = contents.get(type);
        if (schema == null) {
            fail("media type %s is not described: %s".formatted(type, exchange));
        } else {
            assertThat(schema.validate(Traffic.tree(exchange.body())))
                    .as("body of %s", exchange)
                    .isEmpty();
        }
    }
}
