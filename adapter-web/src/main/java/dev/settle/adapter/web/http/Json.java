package dev.settle.adapter.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.domain.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON as this API reads and writes it: strict, in UTF-8, of a depth that a reader survives. */
public final class Json {
    /** How deep arrays and objects may lie in each other. */
    static final int DEPTH = 20;

    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /** @throws InvalidInput {@code BODY_NOT_JSON}, saying where reading ended */
    static JsonNode read(byte[] bytes) {
        try {
            JsonNode read = MAPPER.readTree(utf8(bytes));
            if (read == null || read.isMissingNode()) {
                throw new InvalidInput("BODY_MISSING", "The request has no body", "", "", "Send a JSON object.");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            throw notJson(at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (CharacterCodingException notText) {
            throw notJson(": it is not UTF-8");
        }
    }

    /** Text that we wrote ourselves. */
    public static JsonNode trusted(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not JSON: " + text, broken);
        }
    }

    /** Text that was stored long ago; empty when it says nothing any more. */
    public static Optional<JsonNode> readable(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same text for the same content: without blanks, and every object's fields in order of their names. */
    static String canonical(JsonNode node) {
        return write(sorted(node));
    }

    static JsonNode tree(Object maps) {
        return MAPPER.valueToTree(maps);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return object().setAll(fields);
        } else if (node.isArray()) {
            ArrayNode elements = array();
            node.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        return node;
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static InvalidInput notJson(String where) {
        return new InvalidInput(
                "BODY_NOT_JSON",
                "The body cannot be read as JSON" + where,
                "",
                "",
                "Send one JSON object in UTF-8, without doubled field names and at most %d deep.".formatted(DEPTH));
    }
}
