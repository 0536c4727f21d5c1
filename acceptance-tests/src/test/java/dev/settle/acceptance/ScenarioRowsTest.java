package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.Comparison;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every story below {@code scenarios/} comes out as its file says. The names of the files begin with the rows they prove. */
class ScenarioRowsTest {
    @TestFactory
    Stream<DynamicTest> in_memory() throws IOException, URISyntaxException {
        return played("in memory", ScenarioRunner::run);
    }

    @TestFactory
    Stream<DynamicTest> on_postgresql() throws IOException, URISyntaxException {
        return played("on PostgreSQL", scenario -> ScenarioRunner.run(scenario, Database.stores(), Database.seller()));
    }

    private static Stream<DynamicTest> played(String where, Function<Scenario, ScenarioResult> player)
            throws IOException, URISyntaxException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file) + " " + where, file.toUri(), () -> holds(Scenario.read(file), player)));
    }

    private static void holds(Scenario scenario, Function<Scenario, ScenarioResult> player) {
        assertThat(scenario.expected().isPresent()
                        || scenario.refused().isPresent()
                        || !scenario.probes().isEmpty())
                .as("the story expects something")
                .isTrue();
        assertThat(Comparison.differences(scenario, player.apply(scenario))).isEmpty();
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(ScenarioRowsTest.class.getResource("/scenarios"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }
}
