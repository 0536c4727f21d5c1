package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Writes and reads UTF-8 without white space. */
final class Json {
    interface Writer {
        void write(JsonGenerator out) throws IOException;
    }

    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Shapes SHAPES = new Shapes();

    private Json() {}

    static <T> Shape<T> shape(Class<T> type) {
        return SHAPES.of(type);
    }

    static Shape<Object> untyped(Type type) {
        return SHAPES.of(type);
    }

    static byte[] bytes(Writer writer) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
                writer.write(out);
            }
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static <T> T parsed(byte[] bytes, Reader<T> reader) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            T value = reader.read(in);
            Damaged.unless(in.nextToken() == null, in, "the end");
            return value;
        } catch (Damaged known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw new Damaged("unreadable: " + unreadable.getMessage(), unreadable);
        }
    }
}
