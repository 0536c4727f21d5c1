package dev.settle.launcher.yaml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list, in order. */
public record YamlList(Place place, List<YamlValue> entries) implements YamlValue {
    public YamlList {
        entries = List.copyOf(entries);
    }

    @Override
    public YamlList asList() {
        return this;
    }

    @Override
    public String shown() {
        return entries.stream().map(YamlValue::shown).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public List<String> words() {
        return map(entry -> entry.asScalar().text());
    }

    public <T> List<T> map(Function<YamlValue, T> reader) {
        return entries.stream().map(reader).toList();
    }
}
