package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;

/** What a value of a request has to be, as the description says it. */
interface Schema {
    /**
     * @param at where the value stands, {@code orders[0].to}; empty for the body itself
     * @throws InvalidInput naming the first field at fault: {@code FIELD_MISSING}, {@code FIELD_SURPLUS},
     *     {@code FIELD_UNKNOWN}, {@code FIELD_TYPE}, {@code FIELD_FORMAT} or {@code FIELD_RANGE}
     */
    void check(JsonNode value, String at);

    static String below(String at, String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    /** How many there may be, in words; {@code most} may be without end. */
    static String range(int least, int most, String one) {
        return most == Integer.MAX_VALUE
                ? "at least %d %s%s".formatted(least, one, least == 1 ? "" : "s")
                : "%d to %d %ss".formatted(least, most, one);
    }

    static InvalidInput wrongType(JsonNode value, String at, String wanted) {
        return fault("FIELD_TYPE", at, "is not " + wanted, value, "Send " + wanted + ".");
    }

    static InvalidInput outOfRange(JsonNode value, String at, String range) {
        return fault("FIELD_RANGE", at, "is out of range", value, "Send " + range + ".");
    }

    /** Repeats the value only where it is a single one, and not at length. */
    static InvalidInput fault(String code, String at, String sentence, JsonNode value, String cure) {
        String shown = value.isValueNode() ? value.asText() : "";
        String name = at.isEmpty() ? "The body" : at;
        return new InvalidInput(
                code, name + " " + sentence, at, shown.length() > 100 ? shown.substring(0, 100) : shown, cure);
    }
}
