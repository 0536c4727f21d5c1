package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory belongs to one process at a time; the operating system takes the lock from one that is killed. */
final class DirectoryLock implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @param named made when it is not there */
    static DirectoryLock of(Path named) {
        try {
            Path directory = Files.createDirectories(named).toRealPath();
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ServerFailed(
                        "DATA_IN_USE",
                        "Another process uses the data in %s".formatted(directory),
                        "Stop it, or choose another directory.");
            }
            return new DirectoryLock(directory, channel);
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
            channel.close();
        } catch (IOException gone) {
            throw new IllegalStateException("cannot let go of the directory", gone);
        }
    }

    /** Nothing when another process has it, or another channel of this one. */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            return null;
        }
    }
}
