package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

class TypedArraysTest {
    @Test
    void lists_and_sets_of_texts_and_numbers_become_arrays_of_just_that_type() {
        assertThat(elements(List.class, String.class, List.of("a", "b"))).isEqualTo(new String[] {"a", "b"});
        assertThat(elements(Set.class, Long.class, Set.of(7L))).isEqualTo(new Long[] {7L});
    }

    @Test
    void arrays_too() {
        assertThat(given(String[].class, new Object[] {"a"}).elements()).isInstanceOf(String[].class);
    }

    private static Object[] elements(Class<?> collection, Class<?> element, Object value) {
        Object[] elements = given(GenericTypes.parameterizeClass(collection, element), value)
                .elements();
        assertThat(elements.getClass().getComponentType()).isEqualTo(element);
        return elements;
    }

    /** What Jdbi chooses, which has a way of its own with arrays. */
    private static TypedArrays.TypedArray given(Type type, Object value) {
        Argument argument = Jdbi.create("jdbc:postgresql:nowhere")
                .installPlugin(new PostgresPlugin())
                .registerArgument(new TypedArrays())
                .getConfig(Arguments.class)
                .prepareFor(type)
                .orElseThrow()
                .apply(value);
        assertThat(argument).isInstanceOf(TypedArrays.TypedArray.class);
        return (TypedArrays.TypedArray) argument;
    }
}
