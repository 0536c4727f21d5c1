package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A collection as an array; left out when empty.
 *
 * @param ordered the elements in the order they are written
 */
record Listed<E, C extends Collection<E>>(Shape<E> element, Function<C, List<E>> ordered, Function<List<E>, C> collect)
        implements Shape<C> {
    @Override
    public void write(JsonGenerator out, C value) throws IOException {
        out.writeStartArray();
        for (E one : ordered.apply(value)) {
            element.write(out, one);
        }
        out.writeEndArray();
    }

    @Override
    public C read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_ARRAY, in, "an array");
        List<E> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(in));
        }
        return collect.apply(elements);
    }

    @Override
    public boolean leavesOut(C value) {
        return value.isEmpty();
    }

    @Override
    public Optional<C> leftOut() {
        return Optional.of(collect.apply(List.of()));
    }
}
