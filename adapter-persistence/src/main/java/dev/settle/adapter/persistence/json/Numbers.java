package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Values that are written as one whole number. */
record Numbers<T>(ToLongFunction<T> print, LongFunction<T> parse) implements Shape<T> {
    @Override
    public void write(JsonGenerator out, T value) throws IOException {
        out.writeNumber(print.applyAsLong(value));
    }

    @Override
    public T read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.VALUE_NUMBER_INT, in, "a whole number");
        return parse.apply(in.getLongValue());
    }
}
