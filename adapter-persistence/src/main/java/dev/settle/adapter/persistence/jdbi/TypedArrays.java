package dev.settle.adapter.persistence.jdbi;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jspecify.annotations.Nullable;

/** Arrays of texts and numbers on the binary way, which the driver takes only when it is given arrays of just that type. */
final class TypedArrays implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Object[] array) {
            elements.addAll(Arrays.asList(array));
        } else if (value instanceof Iterable<?> iterable) {
            iterable.forEach(elements::add);
        } else {
            return Optional.empty();
        }
        Object element = elementType(type);
        if (element == String.class) {
            return Optional.of(argument("text", elements.toArray(String[]::new)));
        } else if (element == Long.class) {
            return Optional.of(argument("int8", elements.toArray(Long[]::new)));
        }
        return Optional.empty();
    }

    private static Object elementType(Type type) {
        Class<?> erased = GenericTypes.getErasedType(type);
        return erased.isArray()
                ? erased.getComponentType()
                : GenericTypes.findGenericParameter(type, Iterable.class).orElse(Object.class);
    }

    private static Argument argument(String sqlType, Object[] elements) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(sqlType, elements));
    }
}
