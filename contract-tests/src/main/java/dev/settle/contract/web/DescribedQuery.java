package dev.settle.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request's query may say under a name.
 *
 * @param required whether it has to
 * @param text     whether what it says is a text, also where it looks like a number
 */
public record DescribedQuery(String name, boolean required, boolean text, JsonSchema schema) {
    static DescribedQuery of(JsonNode written, JsonSchemas schemas) {
        JsonNode schema = written.get("schema");
        return new DescribedQuery(
                written.get("name").asText(),
                written.path("required").asBoolean(false),
                schemas.resolve(schema).path("type").asText().equals("string"),
                schemas.compile(schema));
    }

    /** @throws AssertionError when the query says what is not among {@code known}, or not what has to be there */
    static void check(List<DescribedQuery> known, Exchange exchange) {
        Map<String, List<String>> said = said(exchange);
        for (DescribedQuery one : known) {
            one.checkSaid(said.getOrDefault(one.name, List.of()), exchange);
            said.remove(one.name);
        }
        assertThat(said.keySet())
                .as("accepted and not described in the query of %s", exchange)
                .isEmpty();
    }

    private void checkSaid(List<String> values, Exchange exchange) {
        if (values.size() > 1 || required && values.isEmpty()) {
            fail("accepted with %d times %s in the query: %s".formatted(values.size(), name, exchange));
        }
        values.forEach(value -> assertThat(schema.validate(typed(value)))
                .as("accepted and not described: %s in the query of %s", name, exchange)
                .isEmpty());
    }

    private JsonNode typed(String value) {
        return !text && value.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?|true|false")
                ? Traffic.tree(value)
                : TextNode.valueOf(value);
    }

    private static Map<String, List<String>> said(Exchange exchange) {
        Map<String, List<String>> said = new HashMap<>();
        for (String pair : exchange.query().split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                said.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return said;
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }
}
