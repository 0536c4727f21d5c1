package dev.settle.launcher.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.settle.launcher.yaml.YamlList;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.math.BigDecimal;

/** YAML as a JSON schema sees it: what is written without quotes is null, a boolean or a number where it can be one. */
public final class YamlJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    public static JsonNode of(YamlValue value) {
        if (value instanceof YamlMap map) {
            var object = JSON.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (value instanceof YamlList list) {
            var array = JSON.arrayNode();
            list.entries().forEach(entry -> array.add(of(entry)));
            return array;
        }
        return scalar(value.asScalar());
    }

    private static JsonNode scalar(YamlScalar scalar) {
        if (scalar.isEmpty()) {
            return JSON.nullNode();
        }
        if (!scalar.plain()) {
            return JSON.textNode(scalar.raw());
        }
        if (scalar.raw().matches("true|false")) {
            return JSON.booleanNode(scalar.flag());
        }
        if (scalar.raw().matches("[-+]?[0-9]+")) {
            return JSON.numberNode(Long.parseLong(scalar.raw()));
        }
        return scalar.raw().matches("[-+]?[0-9]*\\.[0-9]+")
                ? JSON.numberNode(new BigDecimal(scalar.raw()))
                : JSON.textNode(scalar.raw());
    }
}
