package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the schemas of a description into checks. It knows what the requests of this API need of JSON Schema, and
 * refuses to start over anything else rather than let it pass unchecked.
 */
final class Schemas {
    private static final Set<String> SAID_FOR_PEOPLE = Set.of("title", "description", "examples", "default", "type");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "object",
            Set.of(
                    "properties",
                    "required",
                    "additionalProperties",
                    "propertyNames",
                    "dependentRequired",
                    "oneOf",
                    "anyOf",
                    "minProperties",
                    "maxProperties"),
            "array",
            Set.of("items", "minItems", "maxItems", "uniqueItems"),
            "string",
            Set.of("minLength", "maxLength", "pattern", "enum", "format"),
            "integer",
            Set.of("minimum", "maximum", "format"),
            "boolean",
            Set.of());

    private final JsonNode document;

    Schemas(JsonNode document) {
        this.document = document;
    }

    Schema compile(JsonNode written) {
        JsonNode schema = resolve(written);
        String type = schema.path("type").asText();
        Set<String> unknown = new TreeSet<>();
        schema.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(SAID_FOR_PEOPLE);
        unknown.removeAll(KNOWN.getOrDefault(type, Set.of()));
        if (!unknown.isEmpty() || !KNOWN.containsKey(type)) {
            throw new IllegalStateException(
                    "a schema of type '%s' that says %s cannot be checked".formatted(type, unknown));
        }
        return switch (type) {
            case "object" -> ObjectSchema.of(schema, this);
            case "array" -> ArraySchema.of(schema, this);
            case "string" -> TextSchema.of(schema);
            case "integer" -> NumberSchema.of(schema);
            default ->
                (value, at) -> {
                    if (!value.isBoolean()) {
                        throw Schema.wrongType(value, at, "true or false");
                    }
                };
        };
    }

    /** What a {@code $ref} stands for; anything else is itself. */
    JsonNode resolve(JsonNode written) {
        JsonNode found = written;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        if (found.isMissingNode()) {
            throw new IllegalStateException("nothing stands behind " + written);
        }
        return found;
    }
}
