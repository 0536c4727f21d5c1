package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/** How values of one type are written as JSON and read back. */
interface Shape<T> {
    void write(JsonGenerator out, T value) throws IOException;

    /** Reads a value whose first token is the parser's current one; leaves the parser on its last. */
    T read(JsonParser in) throws IOException;

    /** Whether an object leaves a field with this value out. */
    default boolean leavesOut(T value) {
        return false;
    }

    /** What a field that was left out stands for; empty when it must be there. */
    default Optional<T> leftOut() {
        return Optional.empty();
    }
}
