package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object with named fields, or a map when {@code others} says what its values are.
 *
 * @param others   what fields without a name of their own are; empty when there may be none
 * @param names    what the names of such fields are
 * @param choices  fields of which one has to be there
 * @param together fields by the one that they have to be there with
 * @param most     how many fields there may be
 */
record ObjectSchema(
        Map<String, Schema> fields,
        List<String> required,
        Optional<Schema> others,
        Optional<Schema> names,
        List<Choice> choices,
        Map<String, List<String>> together,
        int least,
        int most)
        implements Schema {
    static ObjectSchema of(JsonNode written, Schemas schemas) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        written.path("properties").properties().forEach(it -> fields.put(it.getKey(), schemas.compile(it.getValue())));
        Map<String, List<String>> together = new LinkedHashMap<>();
        written.path("dependentRequired").properties().forEach(it -> together.put(it.getKey(), names(it.getValue())));
        JsonNode others = written.path("additionalProperties");
        if (!others.isObject() && (!others.isBoolean() || others.booleanValue())) {
            throw new IllegalStateException("an object that a request may hold has to list its fields: " + written);
        }
        return new ObjectSchema(
                fields,
                names(written.path("required")),
                others.isObject() ? Optional.of(schemas.compile(others)) : Optional.empty(),
                Optional.ofNullable(written.get("propertyNames")).map(schemas::compile),
                Choice.of(written),
                together,
                written.path("minProperties").asInt(0),
                written.path("maxProperties").asInt(Integer.MAX_VALUE));
    }

    @Override
    public void check(JsonNode value, String at) {
        if (!value.isObject()) {
            throw Schema.wrongType(value, at, "a JSON object");
        }
        value.properties()
                .forEach(field -> checkField(field.getKey(), field.getValue(), Schema.below(at, field.getKey())));
        for (String name : required) {
            if (!value.has(name)) {
                throw missing(Schema.below(at, name), "Add it.");
            }
        }
        choices.forEach(choice -> choice.check(value, at));
        together.forEach((name, others) -> checkBeside(name, others, value, at));
        if (value.size() < least || value.size() > most) {
            throw Schema.outOfRange(value, at, Schema.range(least, most, "field"));
        }
    }

    private static List<String> names(JsonNode written) {
        List<String> names = new ArrayList<>();
        written.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static void checkBeside(String name, List<String> others, JsonNode value, String at) {
        for (String other : others) {
            if (value.has(name) && !value.has(other)) {
                throw missing(
                        Schema.below(at, other),
                        "Add it beside %s, or leave both out.".formatted(Schema.below(at, name)));
            }
        }
    }

    private void checkField(String name, JsonNode value, String at) {
        Schema known = fields.get(name);
        if (known != null) {
            known.check(value, at);
            return;
        }
        Schema other = others.orElseThrow(() -> new InvalidInput(
                "FIELD_UNKNOWN",
                "There is no field " + at + " here",
                at,
                "",
                "Known fields are " + fields.keySet() + "."));
        names.ifPresent(schema -> schema.check(Json.tree(name), at));
        other.check(value, at);
    }

    static InvalidInput missing(String at, String cure) {
        return new InvalidInput("FIELD_MISSING", "The field %s is missing".formatted(at), at, "", cure);
    }
}
