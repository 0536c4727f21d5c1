package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackExamplesTest {
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(PackFlips.PACKS)) {
            return files.filter(file -> file.getParent().endsWith("examples"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_comes_out_as_it_says(Path file) {
        Simulation simulation = Simulation.of(file);
        assertThat(simulation.exitCode()).as(simulation.text()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_stands_with_its_pack_under_the_row_it_proves(Path file) {
        Scenario scenario = Scenario.read(file);
        assertThat(scenario.pack().flatMap(PackChoice::name))
                .contains(file.getParent().getParent().getFileName().toString());
        assertThat(scenario.title()).isNotEmpty();
        assertThat(scenario.expected()).as("documents").isPresent();
        assertThat(file.getFileName().toString()).matches("R00[0-4]-[0-9]{2}-[a-z0-9-]+\\.yaml");
    }

    @Test
    void every_pack_has_examples() throws IOException {
        assertThat(examples())
                .map(file -> file.getParent().getParent().getFileName().toString())
                .containsAll(ShippedPacks.names());
    }
}
