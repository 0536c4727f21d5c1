package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A map as an object with sorted keys; left out when empty. */
record Mapped<K, V>(Texts<K> key, Shape<V> value) implements Shape<Map<K, V>> {
    @Override
    public void write(JsonGenerator out, Map<K, V> map) throws IOException {
        Map<String, V> sorted = new TreeMap<>();
        map.forEach((name, held) -> sorted.put(key.print().apply(name), held));
        out.writeStartObject();
        for (Map.Entry<String, V> entry : sorted.entrySet()) {
            out.writeFieldName(entry.getKey());
            value.write(out, entry.getValue());
        }
        out.writeEndObject();
    }

    @Override
    public Map<K, V> read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_OBJECT, in, "an object");
        Map<K, V> map = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            K name = key.parse().apply(in.currentName());
            in.nextToken();
            map.put(name, value.read(in));
        }
        return map;
    }

    @Override
    public boolean leavesOut(Map<K, V> map) {
        return map.isEmpty();
    }

    @Override
    public Optional<Map<K, V>> leftOut() {
        return Optional.of(Map.of());
    }
}
