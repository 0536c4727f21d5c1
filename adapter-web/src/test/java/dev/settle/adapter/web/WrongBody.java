package dev.settle.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.contract.web.DescribedOperation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A body with one fault, made from an operation's example and its schema.
 *
 * @param code  what it has to be refused with
 * @param field where the fault is
 */
record WrongBody(String body, String code, String field) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The example with every field of its schema faulty in every way it can be, one at a time. */
    static List<WrongBody> all(DescribedOperation operation) {
        List<WrongBody> all = new ArrayList<>();
        JsonNode example = operation.example().orElseThrow();
        new Faults(all, part -> part).of(operation.bodySchema().orElseThrow(), example, "");
        return all;
    }

    /** @param whole puts a faulty part into the place it has in the body */
    private record Faults(List<WrongBody> found, UnaryOperator<JsonNode> whole) {
        void of(JsonNode schema, JsonNode value, String at) {
            switch (schema.get("type").asText()) {
                case "object" -> object(schema, value, at);
                case "array" -> array(schema, value, at);
                case "string" -> text(schema, value, at);
                case "integer" -> number(schema, at);
                default -> add(JSON.textNode("yes"), "FIELD_TYPE", at);
            }
            add(JSON.nullNode(), "FIELD_TYPE", at);
        }

        private void object(JsonNode schema, JsonNode value, String at) {
            add(JSON.arrayNode(), "FIELD_TYPE", at);
            ObjectNode written = value.isObject() ? (ObjectNode) value : JSON.objectNode();
            JsonNode fields = schema.path("properties");
            boolean map = schema.get("additionalProperties").isObject();
            if (!map) {
                add(written.deepCopy().put("surplus", 1), "FIELD_UNKNOWN", below(at, "surplus"));
            } else {
                map(schema, written, at);
            }
            for (JsonNode required : schema.path("required")) {
                if (written.has(required.asText())) {
                    ObjectNode without = written.deepCopy();
                    without.remove(required.asText());
                    add(without, "FIELD_MISSING", below(at, required.asText()));
                }
            }
            if (schema.path("minProperties").asInt() > 0) {
                add(JSON.objectNode(), "FIELD_RANGE", at);
            }
            for (var together : schema.path("dependentRequired").properties()) {
                if (written.has(together.getKey())) {
                    together.getValue().forEach(other -> {
                        ObjectNode without = written.deepCopy();
                        without.remove(other.asText());
                        add(without, "FIELD_MISSING", below(at, other.asText()));
                    });
                }
            }
            oneOf(schema, written, at);
            anyOf(schema.path("anyOf"), written, at);
            fields.properties()
                    .forEach(field -> inside(written, field.getKey())
                            .of(field.getValue(), written.path(field.getKey()), below(at, field.getKey())));
        }

        /** None of them, and all of them. */
        private void oneOf(JsonNode schema, ObjectNode written, String at) {
            List<String> names = anyOf(schema.path("oneOf"), written, at);
            if (!names.isEmpty()) {
                ObjectNode all = written.deepCopy();
                names.stream()
                        .filter(name -> !all.has(name))
                        .forEach(name ->
                                all.set(name, right(schema.path("properties").path(name))));
                add(all, "FIELD_SURPLUS", below(at, names.get(1)));
            }
        }

        private static JsonNode right(JsonNode schema) {
            return schema.has("examples") ? schema.get("examples").get(0) : JSON.numberNode(1);
        }

        /** None of them. */
        private List<String> anyOf(JsonNode alternatives, ObjectNode written, String at) {
            List<String> names = new ArrayList<>();
            alternatives.forEach(it -> names.add(it.get("required").get(0).asText()));
            if (!names.isEmpty()) {
                ObjectNode none = written.deepCopy();
                none.remove(names);
                add(none, "FIELD_MISSING", below(at, names.get(0)));
            }
            return names;
        }

        private void map(JsonNode schema, ObjectNode written, String at) {
            written.properties()
                    .forEach(entry -> inside(written, entry.getKey())
                            .of(schema.get("additionalProperties"), entry.getValue(), below(at, entry.getKey())));
            ObjectNode unnamed = written.deepCopy();
            JsonNode any =
                    written.isEmpty() ? JSON.textNode("x") : written.iterator().next();
            unnamed.set("?", any);
            add(unnamed, "FIELD_FORMAT", below(at, "?"));
            ObjectNode broken = written.deepCopy();
            broken.set("A\n", any);
            add(broken, "FIELD_FORMAT", below(at, "A\n"));
        }

        private void array(JsonNode schema, JsonNode value, String at) {
            add(JSON.objectNode(), "FIELD_TYPE", at);
            JsonNode element = value.isArray() && !value.isEmpty() ? value.get(0) : JSON.missingNode();
            if (schema.path("minItems").asInt() > 0) {
                add(JSON.arrayNode(), "FIELD_RANGE", at);
            }
            if (schema.has("maxItems")) {
                ArrayNode many = JSON.arrayNode();
                for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
                    many.add(i);
                }
                add(many, "FIELD_RANGE", at);
            }
            if (schema.path("uniqueItems").asBoolean() && !element.isMissingNode()) {
                add(JSON.arrayNode().add(element).add(element), "FIELD_RANGE", at + "[1]");
            }
            new Faults(found, part -> whole.apply(JSON.arrayNode().add(part)))
                    .of(schema.get("items"), element, at + "[0]");
        }

        private void text(JsonNode schema, JsonNode value, String at) {
            add(JSON.numberNode(7), "FIELD_TYPE", at);
            int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
            if (schema.has("maxLength")) {
                String tooLong = "x".repeat(schema.get("maxLength").asInt() + 1);
                if (tooLong.length() < 90_000) {
                    add(JSON.textNode(tooLong), "FIELD_RANGE", at);
                }
            }
            if (schema.path("minLength").asInt() > 0) {
                add(JSON.textNode(""), "FIELD_RANGE", at);
            }
            if (schema.has("enum")) {
                add(JSON.textNode("OTHER"), "FIELD_FORMAT", at);
            } else if (schema.has("pattern")) {
                Pattern pattern = Pattern.compile(schema.get("pattern").asText());
                String good = good(schema, value);
                Stream.of("\u0007", " ", "?", "a/b", good + "\n", "\n" + good, good + "\n" + good)
                        .filter(text -> !pattern.matcher(text).matches())
                        .forEach(text ->
                                add(JSON.textNode(text), text.length() > most ? "FIELD_RANGE" : "FIELD_FORMAT", at));
            }
            if (schema.path("format").asText().equals("date")) {
                add(JSON.textNode("2026-02-30"), "FIELD_FORMAT", at);
            }
        }

        private static String good(JsonNode schema, JsonNode value) {
            return value.isTextual()
                    ? value.textValue()
                    : schema.path("examples").path(0).asText("A");
        }

        private void number(JsonNode schema, String at) {
            add(JSON.textNode("7"), "FIELD_TYPE", at);
            add(JSON.numberNode(new BigDecimal("1.5")), "FIELD_TYPE", at);
            add(JSON.numberNode(new BigInteger("9").pow(30)), "FIELD_RANGE", at);
            add(JSON.numberNode(schema.get("minimum").asLong() - 1), "FIELD_RANGE", at);
            add(JSON.numberNode(schema.get("maximum").asLong() + 1), "FIELD_RANGE", at);
        }

        private Faults inside(ObjectNode written, String name) {
            return new Faults(found, part -> {
                ObjectNode copy = written.deepCopy();
                copy.set(name, part);
                return whole.apply(copy);
            });
        }

        private void add(JsonNode part, String code, String field) {
            found.add(new WrongBody(whole.apply(part).toString(), code, field));
        }

        private static String below(String at, String field) {
            return at.isEmpty() ? field : at + "." + field;
        }
    }
}
