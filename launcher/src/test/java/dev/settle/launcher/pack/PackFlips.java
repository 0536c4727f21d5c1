package dev.settle.launcher.pack;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.policy.PackKey;
import dev.settle.domain.policy.Parameter;
import dev.settle.launcher.scenario.Comparison;
import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import dev.settle.launcher.yaml.YamlError;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pack's examples, played with one of its answers replaced by another. */
final class PackFlips {
    static final Path PACKS = Path.of("src/main/resources/packs");

    private final List<Scenario> examples;

    PackFlips(String pack) {
        try (Stream<Path> files = Files.list(PACKS.resolve(pack).resolve("examples"))) {
            examples = files.sorted().map(Scenario::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The other answers to try for a key of the pack. */
    static <T> List<String> others(String key, String value) {
        @SuppressWarnings("unchecked")
        var parameter = (Parameter<T>) Parameters.INDEX
                .find(PackKey.of(key, Parameters.INDEX).parameter())
                .orElseThrow();
        T given = parameter.parse(value);
        return parameter.type().samples().stream()
                .filter(sample -> !sample.equals(given))
                .map(sample -> parameter.type().print(sample))
                .toList();
    }

    /** Whether some example does not come out as it says with that answer, or cannot be played at all. */
    boolean fail(String key, String value) {
        return examples.stream().anyMatch(example -> breaks(with(example, key, value)));
    }

    private static boolean breaks(Scenario scenario) {
        try {
            return !Comparison.differences(scenario, ScenarioRunner.run(scenario))
                    .isEmpty();
        } catch (YamlError refused) {
            return true;
        }
    }

    /** What an example says itself stays as it is. */
    private static Scenario with(Scenario scenario, String key, String value) {
        PackChoice pack = scenario.pack().orElseThrow();
        Map<String, YamlValue> with = new LinkedHashMap<>(pack.with());
        with.putIfAbsent(key, new YamlScalar(pack.place(), value, true));
        return new Scenario(
                scenario.title(),
                Optional.of(new PackChoice(pack.place(), pack.name(), with)),
                scenario.catalog(),
                scenario.accounts(),
                scenario.steps(),
                scenario.expected(),
                scenario.refused(),
                scenario.reviews(),
                scenario.next(),
                scenario.probes());
    }
}
