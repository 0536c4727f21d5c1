package dev.settle.launcher.simulation;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.scenario.Comparison;
import dev.settle.launcher.scenario.ResultJson;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.yaml.YamlError;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What came of one file, and how it is told. */
public sealed interface Simulation {
    /** One line of JSON. */
    String json();

    /** A line for people, with what they need to know below it. */
    String text();

    /** 0 when every expectation holds, 1 when one does not, 2 when the file is wrong. */
    int exitCode();

    /** How each amount came about: every line of every document in a sentence; empty when nothing was played. */
    String explanation();

    /** Reads and plays a file. */
    static Simulation of(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            var scenario = Scenario.read(file);
            var stores = new MemoryStore(Parameters.INDEX).stores();
            var result = ScenarioRunner.run(scenario, stores, ScenarioRunner.SELLER);
            var told = Told.of(result, stores, ScenarioRunner.SELLER);
            return new Played(name, scenario, result, Comparison.differences(scenario, result), told);
        } catch (YamlError mistake) {
            return new Wrong(name, mistake);
        } catch (UncheckedIOException unreadable) {
            return new Wrong(name, new YamlError(1, 1, String.valueOf(unreadable.getMessage())));
        }
    }

    /** The file was played to its end. */
    record Played(String file, Scenario scenario, ScenarioResult result, List<String> differences, String explanation)
            implements Simulation {
        @Override
        public String json() {
            return ResultJson.line(file, scenario, result, differences);
        }

        @Override
        public String text() {
            var title = scenario.title().isEmpty() ? "" : ": " + scenario.title();
            return differences.isEmpty()
                    ? "ok      " + file + title
                    : "DIFFERS " + file + title
                            + differences.stream()
                                    .map(difference -> System.lineSeparator() + "        " + difference)
                                    .collect(Collectors.joining());
        }

        @Override
        public int exitCode() {
            return differences.isEmpty() ? 0 : 1;
        }
    }

    /** The file cannot be played. */
    record Wrong(String file, YamlError mistake) implements Simulation {
        @Override
        public String json() {
            return ResultJson.line(file, mistake);
        }

        @Override
        public String text() {
            return "WRONG   %s:%d:%d: %s".formatted(file, mistake.line(), mistake.column(), mistake.getMessage());
        }

        @Override
        public String explanation() {
            return "";
        }

        @Override
        public int exitCode() {
            return 2;
        }
    }
}
