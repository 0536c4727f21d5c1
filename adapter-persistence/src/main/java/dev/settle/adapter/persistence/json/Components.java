package dev.settle.adapter.persistence.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record type taken apart: what its components are called, how each is written, and how one is put together again. */
final class Components<R> {
    private static final Object[] NO_ARGUMENTS = {};

    /**
     * @param place   in the order they are declared
     * @param leftOut what stands for it where it is left out; empty when it never is
     */
    record Component(String name, int place, Method accessor, Shape<Object> shape, Optional<Object> leftOut) {
        Object of(Object whole) {
            try {
                return accessor.invoke(whole, NO_ARGUMENTS);
            } catch (ReflectiveOperationException thrown) {
                throw cause(thrown);
            }
        }
    }

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final Component[] all;

    Components(Class<R> type, Shapes shapes) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        this.all = new Component[declared.length];
        for (int place = 0; place < declared.length; place++) {
            Shape<Object> shape = shapes.of(declared[place].getGenericType());
            Method accessor = declared[place].getAccessor();
            accessor.setAccessible(true);
            all[place] = new Component(declared[place].getName(), place, accessor, shape, shape.leftOut());
        }
        this.constructor = canonical(type, declared);
    }

    List<Component> all() {
        return List.of(all);
    }

    int count() {
        return all.length;
    }

    Component at(int place) {
        return all[place];
    }

    /**
     * Puts a record together.
     *
     * @param values by place; null where a component was left out
     * @throws Damaged when one is missing that is never left out
     */
    R whole(@Nullable Object[] values) {
        for (int place = 0; place < all.length; place++) {
            if (values[place] == null) {
                Component component = all[place];
                values[place] = component
                        .leftOut()
                        .orElseThrow(
                                () -> new Damaged("%s lacks %s".formatted(type.getSimpleName(), component.name())));
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException thrown) {
            throw cause(thrown);
        }
    }

    Damaged unknown(String what) {
        return new Damaged("%s has no %s".formatted(type.getSimpleName(), what));
    }

    private static <R> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a record itself refused with. */
    private static RuntimeException cause(ReflectiveOperationException thrown) {
        return thrown instanceof InvocationTargetException && thrown.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(thrown);
    }
}
