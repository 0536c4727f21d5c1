package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value after another. Most are so short that making a generator costs more than writing with it, so each
 * thread keeps the one it used last; one that failed midway is not used again.
 */
final class Scribe {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().rootValueSeparator("").build();
    private static final ThreadLocal<@Nullable Scribe> IDLE = new ThreadLocal<>();

    private final ByteArrayBuilder bytes = new ByteArrayBuilder();
    private final JsonGenerator out;

    private Scribe() throws IOException {
        this.out = FACTORY.createGenerator(bytes);
    }

    static byte[] written(Json.Writer value) throws IOException {
        Scribe idle = IDLE.get();
        Scribe scribe = idle == null ? new Scribe() : idle;
        IDLE.set(null);
        byte[] written = scribe.write(value);
        IDLE.set(scribe);
        return written;
    }

    private byte[] write(Json.Writer value) throws IOException {
        value.write(out);
        out.flush();
        byte[] written = bytes.toByteArray();
        bytes.reset();
        return written;
    }
}
