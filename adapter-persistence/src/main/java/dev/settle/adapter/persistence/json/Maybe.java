package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/** A value that may be missing; its field is left out then. */
record Maybe<T>(Shape<T> inner) implements Shape<Optional<T>> {
    private static final Optional<Optional<?>> NOTHING = Optional.of(Optional.empty());

    @Override
    public void write(JsonGenerator out, Optional<T> value) throws IOException {
        inner.write(out, value.orElseThrow());
    }

    @Override
    public Optional<T> read(JsonParser in) throws IOException {
        return Optional.of(inner.read(in));
    }

    @Override
    public boolean leavesOut(Optional<T> value) {
        return value.isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked") // nothing is nothing of any type
    public Optional<Optional<T>> leftOut() {
        return (Optional<Optional<T>>) (Optional<?>) NOTHING;
    }
}
