package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the Settle that started it, as after kill -9. Nobody else can be using it: its directory is
 * locked by now.
 */
final class Orphan {
    private static final int PATIENCE_SECONDS = 30;

    private final ProcessHandle process;

    private Orphan(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on the directory, if one does. */
    static Optional<Orphan> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2
                || !Path.of(lines.get(1))
                        .toAbsolutePath()
                        .normalize()
                        .equals(data.toAbsolutePath().normalize())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(Orphan::isServer)
                .map(Orphan::new);
    }

    /** Ends it and waits until it is gone; what it had committed is on disk. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            throw new IllegalStateException(
                    "A PostgreSQL server (process %d) still runs on the data directory; stop it first"
                            .formatted(process.pid()),
                    stays);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }
}
