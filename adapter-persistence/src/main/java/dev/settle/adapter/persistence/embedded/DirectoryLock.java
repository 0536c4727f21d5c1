package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory belongs to one process at a time; the operating system takes the lock from one that is killed. */
final class DirectoryLock implements AutoCloseable {
    private final Path directory;
    private final HeldFile held;

    private DirectoryLock(Path directory, HeldFile held) {
        this.directory = directory;
        this.held = held;
    }

    /** @param named made when it is not there */
    static DirectoryLock of(Path named) {
        try {
            Path directory = Files.createDirectories(named).toRealPath();
            return HeldFile.hold(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .map(held -> new DirectoryLock(directory, held))
                    .orElseThrow(() -> new ServerFailed(
                            "DATA_IN_USE",
                            "Another process uses the data in %s".formatted(directory),
                            "Stop it, or choose another directory."));
        } catch (IOException unusable) {
            throw new ServerFailed(
                    "DATA_UNUSABLE",
                    "The directory %s cannot be used: %s".formatted(named.toAbsolutePath(), unusable),
                    "Choose one that this user may write to.",
                    unusable);
        }
    }

    /** Where it really is, as the operating system tells the places of programs: without links and detours. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException gone) {
            throw new IllegalStateException("cannot let go of the directory", gone);
        }
    }
}
