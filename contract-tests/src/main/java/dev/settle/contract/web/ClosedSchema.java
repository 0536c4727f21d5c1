package dev.settle.contract.web;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer's schema has to say of every object which fields it may have, for else a field that nobody described passes.
 * A schema that cannot say so gives its reason as {@code x-open}.
 */
final class ClosedSchema {
    private static final List<String> SAYING = List.of("$ref", "type", "const", "enum", "oneOf", "anyOf", "allOf");

    private ClosedSchema() {}

    /** @param schema with nothing that it refers to in its place */
    static void check(JsonNode schema, String where) {
        boolean closed =
                isClosed(schema.path("additionalProperties")) || isClosed(schema.path("unevaluatedProperties"));
        if (schema.path("type").asText().equals("object") && !closed && !schema.has("x-open")) {
            fail("%s leaves open which fields it has".formatted(where));
        }
        Stream.of("properties", "patternProperties")
                .flatMap(keyword -> schema.path(keyword).properties().stream())
                .forEach(field -> checkPart(field.getValue(), where + "." + field.getKey()));
        Stream.of("items", "additionalProperties", "unevaluatedProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(part -> checkPart(part, where + "[]"));
        Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(keyword -> schema.path(keyword).valueStream())
                .forEach(part -> check(part, where));
    }

    private static void checkPart(JsonNode schema, String where) {
        if (SAYING.stream().noneMatch(schema::has)) {
            fail("%s says nothing of what it is".formatted(where));
        }
        check(schema, where);
    }

    private static boolean isClosed(JsonNode keyword) {
        return keyword.isObject() || keyword.isBoolean() && !keyword.booleanValue();
    }
}
