package dev.settle.adapter.persistence.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record type taken apart: what its components are called, how each is written, and how one is put together again. */
final class Components<R> {
    /** @param place in the order they are declared */
    record Component(String name, int place, Method accessor, Shape<Object> shape) {
        Object of(Object whole) {
            return call(() -> accessor.invoke(whole));
        }
    }

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Component> all;

    Components(Class<R> type, Shapes shapes) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        Component[] components = new Component[declared.length];
        for (int place = 0; place < declared.length; place++) {
            Shape<Object> shape = shapes.of(declared[place].getGenericType());
            components[place] = new Component(declared[place].getName(), place, accessor(declared[place]), shape);
        }
        this.all = List.of(components);
        this.constructor = canonical(type, declared);
    }

    List<Component> all() {
        return all;
    }

    /**
     * Puts a record together.
     *
     * @param values by place; null where a component was left out
     * @throws Damaged when one is missing that is never left out
     */
    R whole(@Nullable Object[] values) {
        for (Component component : all) {
            if (values[component.place()] == null) {
                values[component.place()] = component
                        .shape()
                        .leftOut()
                        .orElseThrow(
                                () -> new Damaged("%s lacks %s".formatted(type.getSimpleName(), component.name())));
            }
        }
        return call(() -> constructor.newInstance(values));
    }

    Damaged unknown(String what) {
        return new Damaged("%s has no %s".formatted(type.getSimpleName(), what));
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
