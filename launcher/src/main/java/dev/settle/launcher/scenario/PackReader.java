package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/** Reads which rules hold: {@code selfservice}, or {@code {name: selfservice, with: {…}}}. */
final class PackReader {
    private PackReader() {}

    static PackChoice choice(YamlValue written) {
        if (written instanceof YamlScalar name) {
            return new PackChoice(name.place(), Optional.of(name.text()), Map.of());
        }
        var map = written.asMap().only("name", "with");
        if (!map.has("name") && !map.has("with")) {
            throw map.error("says nothing; add \"name\", \"with\", or both");
        }
        return new PackChoice(map.place(), map.findScalar("name").map(YamlScalar::text), parameters(map, "with"));
    }

    /** Values by key, as written. */
    static Map<String, YamlValue> parameters(YamlMap map, String key) {
        return map.findMap(key).map(it -> it.each((name, value) -> value)).orElse(Map.of());
    }
}
