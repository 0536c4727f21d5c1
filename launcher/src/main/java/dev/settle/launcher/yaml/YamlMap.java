package dev.settle.launcher.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Keys and values, in order. A key with nothing behind it counts as left out, except for {@link #words}.
 *
 * @param entries never holds a key twice: that is an error of reading
 */
public record YamlMap(Place place, Map<String, Entry> entries) implements YamlValue {
    /** A value and the place of its key. */
    public record Entry(Place key, YamlValue value) {}

    public YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public YamlMap asMap() {
        return this;
    }

    @Override
    public String shown() {
        return entries.keySet().stream().collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public List<String> words() {
        for (var entry : entries.values()) {
            if (!entry.value().isEmpty()) {
                throw entry.value().error("a set has no values; write it like {A, B} or [A, B]");
            }
        }
        return List.copyOf(entries.keySet());
    }

    /** This map, when it has no key but these; otherwise an error at the first other one. */
    public YamlMap only(Set<String> known) {
        for (var entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw keyError(entry.getKey(), "unknown key; " + Spelling.advice(entry.getKey(), known));
            }
        }
        return this;
    }

    /** See {@link #only(Set)}. */
    public YamlMap only(String... known) {
        return only(Set.of(known));
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !value.isEmpty());
    }

    public YamlValue need(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    public Optional<YamlScalar> findScalar(String key) {
        return find(key).map(YamlValue::asScalar);
    }

    public YamlScalar needScalar(String key) {
        return need(key).asScalar();
    }

    public Optional<YamlMap> findMap(String key) {
        return find(key).map(YamlValue::asMap);
    }

    /** The entries of the list; none when the key is left out. */
    public List<YamlValue> list(String key) {
        return find(key).map(value -> value.asList().entries()).orElse(List.of());
    }

    /** See {@link YamlValue#words}; none when the key is left out. */
    public List<String> words(String key) {
        return find(key).map(YamlValue::words).orElse(List.of());
    }

    /** A map by name, each value read by {@code reader} with its name, in the order written. */
    public <T> Map<String, T> each(BiFunction<String, YamlValue, T> reader) {
        var read = new LinkedHashMap<String, T>();
        entries.forEach((key, entry) -> read.put(key, reader.apply(key, entry.value())));
        return Collections.unmodifiableMap(read);
    }

    /** An error that points at a key of this map. */
    public YamlError keyError(String key, String message) {
        var entry = entries.get(key);
        return entry == null ? error(message) : new YamlError(entry.key(), message);
    }

    private YamlError missing(String key) {
        var bare = entries.get(key);
        if (bare != null) {
            return bare.value().error("is empty; write a value");
        }
        return error("\"%s\" is missing; add it".formatted(key));
    }
}
