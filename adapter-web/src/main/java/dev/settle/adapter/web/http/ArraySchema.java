package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** @param distinct no element twice */
record ArraySchema(Schema elements, int least, int most, boolean distinct) implements Schema {
    static ArraySchema of(JsonNode written, Schemas schemas) {
        return new ArraySchema(
                schemas.compile(written.get("items")),
                written.path("minItems").asInt(0),
                written.path("maxItems").asInt(Integer.MAX_VALUE),
                written.path("uniqueItems").asBoolean(false));
    }

    @Override
    public void check(JsonNode value, String at) {
        if (!value.isArray()) {
            throw Schema.wrongType(value, at, "a JSON array");
        }
        if (value.size() < least || value.size() > most) {
            throw Schema.outOfRange(value, at, Schema.range(least, most, "element"));
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            String here = at + "[" + i + "]";
            elements.check(value.get(i), here);
            if (!seen.add(value.get(i)) && distinct) {
                throw Schema.fault("FIELD_RANGE", here, "is there twice", value.get(i), "Send each element once.");
            }
        }
    }
}
