package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Function;

/** Values that are written as one string. */
record Texts<T>(Function<T, String> print, Function<String, T> parse) implements Shape<T> {
    static Texts<String> plain() {
        return new Texts<>(Function.identity(), Function.identity());
    }

    @Override
    public void write(JsonGenerator out, T value) throws IOException {
        out.writeString(print.apply(value));
    }

    @Override
    public T read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.VALUE_STRING, in, "a string");
        return parse.apply(in.getText());
    }
}
