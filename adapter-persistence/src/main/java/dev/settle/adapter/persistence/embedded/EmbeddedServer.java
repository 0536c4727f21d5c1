package dev.settle.adapter.persistence.embedded;

import dev.settle.domain.Conflict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A real PostgreSQL server in a directory of its own, for installations that have none. Everything that was committed
 * survives a restart and kill -9 of either process. One Settle at a time uses a directory.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;

    private EmbeddedServer(FileChannel lockFile, EmbeddedPostgres server) {
        this.lockFile = lockFile;
        this.server = server;
    }

    /**
     * Starts the server on a free port of the loopback address, making the directory and the database when they are not
     * there.
     *
     * @throws Conflict {@code DATA_IN_USE} when another Settle uses the directory
     * @throws IllegalStateException when the server cannot start; the message names the cure
     */
    public static EmbeddedServer start(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = lock(directory);
            try {
                Path data = directory.resolve("postgres");
                Orphan.of(data).ifPresent(Orphan::stop);
                return new EmbeddedServer(lockFile, launch(data));
            } catch (IOException | RuntimeException failed) {
                lockFile.close();
                throw new IllegalStateException(StartFailure.explain(directory, failed), failed);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory %s cannot be used".formatted(directory), unusable);
        }
    }

    /** For the server's owner; the server listens on the loopback address only. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Stops the server; every session is ended. */
    @Override
    public void close() {
        try (lockFile) {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres launch(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("settle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Conflict(
                    "DATA_IN_USE",
                    "Another Settle uses the data directory %s".formatted(directory),
                    "data",
                    directory.toString(),
                    "Stop it, or name another directory.");
        }
        return channel;
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
