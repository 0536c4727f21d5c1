package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new directory that is gone when this is closed; if its process is killed first, when another begins beside it. */
public final class PassingDirectory implements AutoCloseable {
    private final Path path;
    private final PassingMark mark;

    private PassingDirectory(Path path, PassingMark mark) {
        this.path = path;
        this.mark = mark;
    }

    /**
     * Makes one, and deletes those of the same user that were left there.
     *
     * @param name what theirs and its own begin with
     */
    public static PassingDirectory in(Path parent, String name) throws IOException {
        Path made = Files.createTempDirectory(parent, name);
        PassingDirectory passing = new PassingDirectory(made, PassingMark.in(made));
        LeftBehind.deleteBeside(made, parent, name);
        return passing;
    }

    public Path path() {
        return path;
    }

    /** @throws IOException when something of it stays; it is tried again when another begins */
    @Override
    public void close() throws IOException {
        try (mark) {
            mark.deleteDirectory();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
