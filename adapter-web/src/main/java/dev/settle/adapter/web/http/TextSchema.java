package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text.
 *
 * @param least characters, whole ones
 * @param pattern what the whole of it matches; find() would let a line break pass that follows it
 * @param words the only texts there are; empty for no such limit
 * @param format {@code date} or {@code date-time}, or empty
 */
record TextSchema(int least, int most, Optional<Pattern> pattern, List<String> words, String format) implements Schema {
    static TextSchema of(JsonNode written) {
        List<String> words = new ArrayList<>();
        written.path("enum").forEach(word -> words.add(word.asText()));
        return new TextSchema(
                written.path("minLength").asInt(0),
                written.path("maxLength").asInt(Integer.MAX_VALUE),
                Optional.ofNullable(written.get("pattern")).map(it -> whole(it.asText())),
                words,
                written.path("format").asText(""));
    }

    private static Pattern whole(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new IllegalStateException("a pattern has to be about the whole text: " + pattern);
        }
        return Pattern.compile(pattern);
    }

    @Override
    public void check(JsonNode value, String at) {
        if (!value.isTextual()) {
            throw Schema.wrongType(value, at, "a text");
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw Schema.outOfRange(value, at, Schema.range(least, most, "character"));
        }
        if (!words.isEmpty() && !words.contains(text)) {
            throw Schema.fault("FIELD_FORMAT", at, "is none of the known words", value, "Send one of " + words + ".");
        }
        if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
            throw Schema.fault("FIELD_FORMAT", at, "has another form", value, "Send what fits " + pattern.get() + ".");
        }
        if (!isWellFormed(text)) {
            throw Schema.fault("FIELD_FORMAT", at, "is no " + format, value, "Send a " + format + " that exists.");
        }
    }

    private boolean isWellFormed(String text) {
        try {
            if (format.equals("date")) {
                LocalDate.parse(text);
            } else if (format.equals("date-time")) {
                Instant.parse(text);
            }
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }
}
