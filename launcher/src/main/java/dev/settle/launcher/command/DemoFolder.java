package dev.settle.launcher.command;

import dev.settle.adapter.persistence.embedded.LeftBehind;
import dev.settle.adapter.persistence.embedded.SecretFile;
import dev.settle.domain.Conflict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the demo plays: in a new folder that is kept, or in one that is gone afterwards. */
record DemoFolder(Path path, boolean isKept) implements AutoCloseable {
    private static final String PASSING = "settle-demo";

    /** Stands in every folder that is to go; one that somebody keeps may have a name like theirs. */
    private static final String NOT_KEPT = "not-kept";

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
        Path made = Files.createTempDirectory(temporary, PASSING);
        Files.createFile(made.resolve(NOT_KEPT));
        UserPrincipal owner = Files.getOwner(made);
        try (Stream<Path> others = Files.list(temporary)) {
            others.filter(other -> isPassing(other, owner)).forEach(LeftBehind::delete);
        }
        return new DemoFolder(made, false);
    }

    /** Whoever owns another folder may have laid anything down in it. */
    private static boolean isPassing(Path folder, UserPrincipal owner) {
        try {
            return folder.getFileName().toString().startsWith(PASSING)
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(folder.resolve(NOT_KEPT), LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner);
        } catch (IOException gone) {
            return false;
        }
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
        return new DemoFolder(named, true);
    }

    /** Lays the key of a seller down there, for its owner's eyes. */
    Path keep(String key) throws IOException {
        Path file = path.resolve("demo-key");
        SecretFile.write(file, key + System.lineSeparator());
        return file;
    }

    @Override
    public void close() {
        if (!isKept) {
            List<Path> all;
            try (Stream<Path> inside = Files.walk(path)) {
                all = inside.sorted(Comparator.reverseOrder()).toList();
                for (Path one : all) {
                    Files.delete(one);
                }
            } catch (IOException left) {
                throw new UncheckedIOException("the folder %s could not be removed".formatted(path), left);
            }
        }
    }
}
