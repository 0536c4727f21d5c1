package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands in a directory that nobody keeps, and is the last to go. A process holds the mark as long as it uses the
 * directory; the operating system takes it from one that is killed.
 */
final class PassingMark implements AutoCloseable {
    private static final String NAME = "not-kept";
    private static final String BEGINNING = "beginning";

    private final Path directory;
    private final HeldFile held;

    private PassingMark(Path directory, HeldFile held) {
        this.directory = directory;
        this.held = held;
    }

    /** Marks a new directory. It is held before it has its name, so that nobody takes it for one that was left. */
    static PassingMark in(Path made) throws IOException {
        Path beginning = made.toRealPath().resolve(BEGINNING);
        HeldFile held = HeldFile.hold(beginning, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .orElseThrow(() -> new IOException("somebody else holds " + beginning));
        try {
            held.rename(NAME);
            return new PassingMark(made, held);
        } catch (IOException unmarked) {
            held.close();
            throw unmarked;
        }
    }

    /** The mark that was left in a directory; nothing where there is none, and where a process still holds it. */
    static Optional<PassingMark> leftIn(Path directory) throws IOException {
        try {
            Path mark = directory.toRealPath().resolve(NAME);
            Optional<HeldFile> held = HeldFile.hold(mark, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (held.isPresent() && !Files.exists(mark)) {
                held.get().close();
                return Optional.empty();
            }
            return held.map(taken -> new PassingMark(directory, taken));
        } catch (NoSuchFileException unmarked) {
            return Optional.empty();
        }
    }

    /** Deletes what is in the directory but for the mark, so that what is left by half is found again. */
    void clear() throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            for (Path one : inside.filter(one -> !one.endsWith(NAME)).toList()) {
                Programs.delete(one);
            }
        }
    }

    /** Deletes the directory with everything in it. */
    void deleteDirectory() throws IOException {
        clear();
        Files.delete(directory.resolve(NAME));
        held.close();
        Files.delete(directory);
    }

    /** Lets it go; what is in the directory stays. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
