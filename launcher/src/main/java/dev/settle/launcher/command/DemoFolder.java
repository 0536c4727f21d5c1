package dev.settle.launcher.command;

import dev.settle.adapter.persistence.embedded.PassingDirectory;
import dev.settle.adapter.persistence.embedded.SecretFile;
import dev.settle.domain.Conflict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the demo plays: in a new folder that is kept, or in one that is gone afterwards. */
record DemoFolder(Path path, @Nullable PassingDirectory passing) implements AutoCloseable {
    private static final String PASSING = "settle-demo";

    /**
     * @param named to be kept
     * @throws Conflict {@code FOLDER_IN_USE} when there is something in it
     * @throws Unusable {@code DATA_UNUSABLE} when it cannot be made or read
     */
    static DemoFolder of(@Nullable Path named) {
        return of(named, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param temporary where one that is gone afterwards is made; those that demos left there when they were killed go first */
    static DemoFolder of(@Nullable Path named, Path temporary) {
        try {
            return named == null ? passing(temporary) : empty(named);
        } catch (IOException unusable) {
            throw new Unusable(
                    "DATA_UNUSABLE",
                    "The folder %s cannot be used: %s".formatted(named == null ? temporary : named, unusable),
                    "Name a new one with --data, where this user may write.",
                    unusable);
        }
    }

    private static DemoFolder passing(Path temporary) throws IOException {
        PassingDirectory passing = PassingDirectory.in(temporary, PASSING);
        return new DemoFolder(passing.path(), passing);
    }

    private static DemoFolder empty(Path named) throws IOException {
        Files.createDirectories(named);
        try (Stream<Path> inside = Files.list(named)) {
            if (inside.findAny().isPresent()) {
                throw new Conflict(
                        "FOLDER_IN_USE",
                        "There is something in %s".formatted(named),
                        "data",
                        named.toString(),
                        "Name a new folder, or serve what is there with settle serve --data " + named + ".");
            }
        }
        return new DemoFolder(named, null);
    }

    boolean isKept() {
        return passing == null;
    }

    /** Lays the key of a seller down there, for its owner's eyes. */
    Path keep(String key) throws IOException {
        Path file = path.resolve("demo-key");
        SecretFile.write(file, key + System.lineSeparator());
        return file;
    }

    @Override
    public void close() {
        if (passing != null) {
            try {
                passing.close();
            } catch (IOException left) {
                throw new UncheckedIOException("the folder %s could not be removed".formatted(path), left);
            }
        }
    }
}
