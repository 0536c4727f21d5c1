package dev.settle.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schemas of one description, with what they refer to. */
final class JsonSchemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;

    JsonSchemas(JsonNode document) {
        this.document = document;
    }

    JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return FACTORY.getSchema(whole, CONFIG);
    }

    JsonNode resolve(JsonNode written) {
        JsonNode found = written;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** The schema with everything it refers to in its place. */
    JsonNode inlined(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (resolved.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            resolved.properties().forEach(it -> copy.set(it.getKey(), inlined(it.getValue())));
            return copy;
        } else if (resolved.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            resolved.forEach(it -> copy.add(inlined(it)));
            return copy;
        }
        return resolved;
    }
}
