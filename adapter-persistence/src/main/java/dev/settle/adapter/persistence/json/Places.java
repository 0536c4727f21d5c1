package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A record as an array, a place for each component in the order they are declared; a component that is left out is null,
 * and behind the last that is there nothing is written. Half as long as with names, and read in half the time.
 */
final class Places<R> implements Shape<R> {
    private final Components<R> components;

    Places(Class<R> type, Shapes shapes) {
        this.components = new Components<>(type, shapes);
    }

    @Override
    public void write(JsonGenerator out, R value) throws IOException {
        out.writeStartArray();
        int written = 0;
        for (int place = 0; place < components.count(); place++) {
            Components.Component component = components.at(place);
            Object held = component.of(value);
            if (!component.shape().leavesOut(held)) {
                for (; written < place; written++) {
                    out.writeNull();
                }
                component.shape().write(out, held);
                written++;
            }
        }
        out.writeEndArray();
    }

    @Override
    public R read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_ARRAY, in, "an array");
        @Nullable Object[] values = new @Nullable Object[components.count()];
        for (int place = 0; in.nextToken() != JsonToken.END_ARRAY; place++) {
            if (place == values.length) {
                throw components.unknown("place " + place);
            }
            if (in.currentToken() != JsonToken.VALUE_NULL) {
                values[place] = components.at(place).shape().read(in);
            }
        }
        return components.whole(values);
    }
}
