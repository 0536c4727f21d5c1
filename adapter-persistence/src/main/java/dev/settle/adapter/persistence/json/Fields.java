package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record as an object, a field for each component. */
final class Fields<R> implements Shape<R> {
    private record Field(String name, int position, Method accessor, Shape<Object> shape) {}

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Field> sorted;
    private final Map<String, Field> byName = new HashMap<>();

    Fields(Class<R> type, Shapes shapes) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.sorted = IntStream.range(0, components.length)
                .mapToObj(i -> new Field(
                        components[i].getName(), i, accessor(components[i]), shapes.of(components[i].getGenericType())))
                .sorted(Comparator.comparing(Field::name))
                .toList();
        sorted.forEach(field -> byName.put(field.name(), field));
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
        while (in.nextToken() != JsonToken.END_OBJECT) {
            Field field = byName.get(in.currentName());
            if (field == null) {
                throw new Damaged("%s has no field %s".formatted(type.getSimpleName(), in.currentName()));
            }
            in.nextToken();
            arguments[field.position()] = field.shape().read(in);
        }
        for (Field field : sorted) {
            if (arguments[field.position()] == null) {
                arguments[field.position()] = field.shape()
                        .leftOut()
                        .orElseThrow(() -> new Damaged("%s lacks %s".formatted(type.getSimpleName(), field.name())));
            }
        }
        return call(() -> constructor.newInstance(arguments));
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
