package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record as an object, a field for each component. */
final class Fields<R> implements Shape<R> {
    /** @param position among the components, which are in another order */
    private record Field(SerializedString name, int position, Method accessor, Shape<Object> shape) {}

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Field> sorted;

    Fields(Class<R> type, Shapes shapes) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.sorted = IntStream.range(0, components.length)
                .mapToObj(i -> new Field(
                        new SerializedString(components[i].getName()),
                        i,
                        accessor(components[i]),
                        shapes.of(components[i].getGenericType())))
                .sorted(Comparator.comparing(field -> field.name().getValue()))
                .toList();
        this.constructor = canonical(type, components);
    }

    @Override
    public void write(JsonGenerator out, R value) throws IOException {
        out.writeStartObject();
        for (Field field : sorted) {
            Object held = call(() -> field.accessor().invoke(value));
            if (!field.shape().leavesOut(held)) {
                out.writeFieldName(field.name());
                field.shape().write(out, held);
            }
        }
        out.writeEndObject();
    }

    @Override
    public R read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_OBJECT, in, "an object");
        @Nullable Object[] arguments = new @Nullable Object[sorted.size()];
        for (int at = next(in, 0); at < sorted.size(); at = next(in, at + 1)) {
            Field field = sorted.get(at);
            in.nextToken();
            arguments[field.position()] = field.shape().read(in);
        }
        for (Field field : sorted) {
            if (arguments[field.position()] == null) {
                arguments[field.position()] = field.shape()
                        .leftOut()
                        .orElseThrow(() -> new Damaged("%s lacks %s"
                                .formatted(type.getSimpleName(), field.name().getValue())));
            }
        }
        return call(() -> constructor.newInstance(arguments));
    }

    /**
     * Goes on to the next field. They come in the order they were written, so the parser can most often tell by
     * comparing it with the one that is expected, without making up a name.
     *
     * @return its place, or that behind the last one at the end of the object
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
            if (sorted.get(at).name().getValue().equals(in.currentName())) {
                return at;
            }
        }
        throw new Damaged("%s has no field %s".formatted(type.getSimpleName(), in.currentName()));
    }

    private interface Reflection<T> {
        T run() throws ReflectiveOperationException;
    }

    private static <T> T call(Reflection<T> reflection) {
        try {
            return reflection.run();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <R> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
        return call(() -> {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        });
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }
}
