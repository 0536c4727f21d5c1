package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Function;

/** Values that are written as something else that says the same. */
record Converted<T, W>(Shape<W> written, Function<T, W> to, Function<W, T> from) implements Shape<T> {
    @Override
    public void write(JsonGenerator out, T value) throws IOException {
        written.write(out, to.apply(value));
    }

    @Override
    public T read(JsonParser in) throws IOException {
        return from.apply(written.read(in));
    }
}
