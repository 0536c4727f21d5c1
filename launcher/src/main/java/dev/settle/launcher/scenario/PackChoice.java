package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules hold: a shipped or installed pack, single parameters, or both.
 *
 * @param name the pack; the defaults of the kernel when empty
 * @param with parameters by key, as written; they win over the pack
 */
public record PackChoice(Place place, Optional<String> name, Map<String, YamlValue> with) {}
