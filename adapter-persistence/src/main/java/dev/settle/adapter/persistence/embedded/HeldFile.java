package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that this process has locked; the operating system takes the lock from one that is killed. What is held here is
 * not opened again: on most systems to close any channel on a file gives up all locks that the process has on it.
 */
final class HeldFile implements AutoCloseable {
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();
    /** On files that are held here, as was found out too late. */
    private static final Set<FileChannel> LEFT_OPEN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private Path file;
    private boolean closed;

    private HeldFile(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Opens and locks it; nothing when somebody holds it, in another process or in this one.
     *
     * @param file without links, so that it has one name only
     */
    static Optional<HeldFile> hold(Path file, OpenOption... options) throws IOException {
        if (!HERE.add(file)) {
            return Optional.empty();
        }
        Optional<HeldFile> held = Optional.empty();
        try {
            held = locked(FileChannel.open(file, options), file);
        } finally {
            if (held.isEmpty()) {
                HERE.remove(file);
            }
        }
        return held;
    }

    private static Optional<HeldFile> locked(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HeldFile(channel, file));
            }
        } catch (OverlappingFileLockException underAnotherName) {
            LEFT_OPEN.add(channel);
            return Optional.empty();
        } catch (IOException unlockable) {
            channel.close();
            throw unlockable;
        }
        channel.close();
        return Optional.empty();
    }

    /** Gives it another name beside it, under which it is held from the beginning. */
    void rename(String name) throws IOException {
        Path renamed = file.resolveSibling(name);
        HERE.add(renamed);
        try {
            Files.move(file, renamed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException kept) {
            HERE.remove(renamed);
            throw kept;
        }
        HERE.remove(file);
        file = renamed;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                channel.close();
            } finally {
                HERE.remove(file);
            }
        }
    }
}
