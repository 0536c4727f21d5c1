package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules hold: a shipped or installed pack, single parameters, or both.
 *
 * @param name the pack; the defaults of the kernel when empty
 * @param with parameters by key, as written; they win over the pack
 */
public record PackChoice(Optional<String> name, Map<String, YamlValue> with) {}
