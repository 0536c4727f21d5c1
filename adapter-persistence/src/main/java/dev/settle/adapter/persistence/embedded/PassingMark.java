package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private final FileChannel channel;

    private PassingMark(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Marks a new directory. It is held before it has its name, so that nobody takes it for one that was left. */
    static PassingMark in(Path made) throws IOException {
        Path beginning = made.resolve(BEGINNING);
        FileChannel channel = FileChannel.open(beginning, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            Files.move(beginning, made.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            return new PassingMark(made, channel);
        } catch (IOException unmarked) {
            channel.close();
            throw unmarked;
        }
    }

    /** The mark that was left in a directory; nothing where there is none, and where a process still holds it. */
    static Optional<PassingMark> leftIn(Path directory) throws IOException {
        try {
            FileChannel channel =
                    FileChannel.open(directory.resolve(NAME), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (DirectoryLock.tryLock(channel) == null || !Files.exists(directory.resolve(NAME))) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new PassingMark(directory, channel));
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
        channel.close();
        Files.delete(directory);
    }

    /** Lets it go; what is in the directory stays. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
