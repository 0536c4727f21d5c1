package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Function;

/** Values that are written as one string. */
record Texts<T>(Function<T, String> print, Function<String, T> parse, Recalled<T> recalled) implements Shape<T> {
    private static final int FEW = 1 << 6;
    private static final int MANY = 1 << 12;
    private static final Texts<String> PLAIN = ofMany(Function.identity(), Function.identity());

    static Texts<String> plain() {
        return PLAIN;
    }

    /** Of a type that has few values, or of which few are in use. */
    static <T> Texts<T> ofFew(Function<T, String> print, Function<String, T> parse) {
        return new Texts<>(print, parse, new Recalled<>(parse, FEW));
    }

    static <T> Texts<T> ofMany(Function<T, String> print, Function<String, T> parse) {
        return new Texts<>(print, parse, new Recalled<>(parse, MANY));
    }

    @Override
    public void write(JsonGenerator out, T value) throws IOException {
        out.writeString(print.apply(value));
    }

    @Override
    public T read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.VALUE_STRING, in, "a string");
        return recalled.read(in);
    }
}
