package dev.settle.acceptance;

import dev.settle.launcher.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The files below {@code scenarios/}. Their names begin with the rows they prove. */
final class Stories {
    private Stories() {}

    static List<Path> files() {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    /** A story without any expectation would come out whatever happens. */
    static boolean expectsSomething(Scenario scenario) {
        return scenario.expected().isPresent()
                || scenario.refused().isPresent()
                || !scenario.probes().isEmpty();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Stories.class.getResource("/scenarios"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
