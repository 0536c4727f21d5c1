package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;

/** A whole number, both ends included. It is written without a point or an exponent. */
record NumberSchema(long least, long most) implements Schema {
    static NumberSchema of(JsonNode written) {
        return new NumberSchema(
                written.path("minimum").asLong(Long.MIN_VALUE),
                written.path("maximum").asLong(Long.MAX_VALUE));
    }

    @Override
    public void check(JsonNode value, String at) {
        if (!value.isIntegralNumber()) {
            throw Schema.wrongType(value, at, "a whole number");
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            throw Schema.outOfRange(value, at, "%d to %d".formatted(least, most));
        }
    }
}
