package dev.settle.launcher.pack;

import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;

/** Parameter values as YAML has them: a word, or a set written {@code {A, B}} or {@code [A, B]}. */
public final class PackValues {
    private PackValues() {}

    /** The value as parameters read it; a set is {@code {A,B}}. */
    public static String raw(YamlValue written) {
        return written instanceof YamlScalar scalar
                ? scalar.text().strip()
                : "{" + String.join(",", written.words()) + "}";
    }
}
