package dev.settle.adapter.persistence.jdbi;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Arrays of texts and numbers on the binary way, which the driver takes only when it is given arrays of just that type.
 * Jdbi's own way with arrays can be prepared, so that it goes before any other that cannot.
 */
final class TypedArrays implements ArgumentFactory.Preparable {
    /** @param elements in an array of the type that {@code sqlType} is */
    record TypedArray(String sqlType, Object[] elements) implements Argument {
        @Override
        public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
            statement.setArray(position, statement.getConnection().createArrayOf(sqlType, elements));
        }
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        Object element = elementType(type);
        if (element == String.class) {
            return Optional.of(value -> new TypedArray("text", elements(value).toArray(String[]::new)));
        } else if (element == Long.class) {
            return Optional.of(value -> new TypedArray("int8", elements(value).toArray(Long[]::new)));
        }
        return Optional.empty();
    }

    private static Object elementType(Type type) {
        Class<?> erased = GenericTypes.getErasedType(type);
        return erased.isArray()
                ? erased.getComponentType()
                : GenericTypes.findGenericParameter(type, Iterable.class).orElse(Object.class);
    }

    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Object[] array) {
            elements.addAll(Arrays.asList(array));
        } else {
            ((Iterable<?>) value).forEach(elements::add);
        }
        return elements;
    }
}
