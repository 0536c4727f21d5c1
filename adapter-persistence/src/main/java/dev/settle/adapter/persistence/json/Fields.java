package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as an object, a field for each component, in the order of their names. */
final class Fields<R> implements Shape<R> {
    private record Field(SerializedString name, Components.Component component) {}

    private final Components<R> components;
    private final List<Field> sorted;

    Fields(Class<R> type, Shapes shapes) {
        this.components = new Components<>(type, shapes);
        this.sorted = components.all().stream()
                .map(component -> new Field(new SerializedString(component.name()), component))
                .sorted(Comparator.comparing(field -> field.component().name()))
                .toList();
    }

    @Override
    public void write(JsonGenerator out, R value) throws IOException {
        out.writeStartObject();
        for (Field field : sorted) {
            Object held = field.component().of(value);
            if (!field.component().shape().leavesOut(held)) {
                out.writeFieldName(field.name());
                field.component().shape().write(out, held);
            }
        }
        out.writeEndObject();
    }

    @Override
    public R read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_OBJECT, in, "an object");
        @Nullable Object[] values = new @Nullable Object[sorted.size()];
        for (int at = next(in, 0); at < sorted.size(); at = next(in, at + 1)) {
            Components.Component component = sorted.get(at).component();
            in.nextToken();
            values[component.place()] = component.shape().read(in);
        }
        return components.whole(values);
    }

    /**
     * Goes on to the next field. They come in the order they were written, so the parser can most often tell by
     * comparing it with the one that is expected, without making up a name.
     *
     * @return its position, or that behind the last one at the end of the object
     */
    private int next(JsonParser in, int expected) throws IOException {
        if (expected < sorted.size() && in.nextFieldName(sorted.get(expected).name())) {
            return expected;
        }
        if (expected == sorted.size()) {
            in.nextToken();
        }
        if (in.currentToken() == JsonToken.END_OBJECT) {
            return sorted.size();
        }
        for (int at = 0; at < sorted.size(); at++) {
            if (sorted.get(at).component().name().equals(in.currentName())) {
                return at;
            }
        }
        throw components.unknown("field " + in.currentName());
    }
}
