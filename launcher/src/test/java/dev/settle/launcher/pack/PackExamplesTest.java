package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackExamplesTest {
    private static final Path DOCS = Path.of("..", "docs", "requirements.md");
    private static final Path PROVED = Path.of("..", "acceptance-tests", "src", "test", "resources", "proved-rows.txt");
    private static final Pattern PACK = Pattern.compile("\\| `([a-z-]+)` \\| (R[0-9]{3}-[^|]*) \\|.*");

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
        assertThat(scenario.pack().flatMap(PackChoice::name)).contains(pack(file));
        assertThat(scenario.title()).isNotEmpty();
        assertThat(scenario.expected()).as("documents").isPresent();
        assertThat(file.getFileName().toString()).matches("R00[0-4]-[0-9]{2}-[a-z0-9-]+\\.yaml");
    }

    @Test
    void every_pack_has_examples() throws IOException {
        assertThat(examples()).map(PackExamplesTest::pack).containsAll(ShippedPacks.names());
    }

    @Test
    void every_row_that_is_proved_has_an_example() throws IOException {
        assertThat(examples())
                .map(PackExamplesTest::row)
                .containsAll(List.of(Files.readString(PROVED).strip().split("\\s+")));
    }

    @Test
    void every_pack_is_documented_with_its_rows() throws IOException {
        assertThat(rowsByPack()).containsOnlyKeys(ShippedPacks.names());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_of_a_row_of_its_pack(Path file) throws IOException {
        assertThat(rowsByPack().get(pack(file)))
                .as("the rows of " + pack(file))
                .anyMatch(span -> contains(span.strip(), row(file)));
    }

    private static String pack(Path example) {
        return example.getParent().getParent().getFileName().toString();
    }

    private static String row(Path example) {
        return example.getFileName().toString().substring(0, "R000-00".length());
    }

    /** A row, or the first and the last of several. */
    private static boolean contains(String span, String row) {
        String[] ends = span.split(" to ");
        return ends[0].compareTo(row) <= 0 && row.compareTo(ends[ends.length - 1]) <= 0;
    }

    /** What the documentation says, in which each pack stands in a line with its rows. */
    private static Map<String, List<String>> rowsByPack() throws IOException {
        return Files.readAllLines(DOCS).stream()
                .map(PACK::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> List.of(line.group(2).split(","))));
    }
}
