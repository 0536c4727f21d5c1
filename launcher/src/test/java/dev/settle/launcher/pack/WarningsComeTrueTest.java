package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A linter that cries wolf is switched off: each warning that a story can show has one, named after its code. */
class WarningsComeTrueTest {
    private static final Path STORIES = Path.of("src/test/resources/dev/settle/launcher/pack/comes-true");
    private final LintPack lint = PolicyUseCases.over(new YamlPackReader()).lintPack();

    static List<Path> stories() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void what_the_linter_says_of_the_rules_happens_in_the_story(Path file) {
        assertThat(lint.lint(pack(Scenario.read(file))).findings())
                .extracting(found -> found.finding().code() + ".yaml")
                .contains(file.getFileName().toString());
        Simulation simulation = Simulation.of(file);
        assertThat(simulation.exitCode()).as(simulation.text()).isZero();
    }

    private static String pack(Scenario scenario) {
        StringBuilder text = new StringBuilder("pack: story\ntitle: T\nvalues:\n");
        scenario.pack()
                .orElseThrow()
                .with()
                .forEach((key, value) -> text.append("  %s: \"%s\"%n".formatted(key, PackValues.raw(value))));
        return text.toString();
    }
}
