package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process that was killed has left in a directory that nobody needs any more. */
public final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final int SECONDS_TO_END = 10;

    private LeftBehind() {}

    /**
     * Ends the server that runs in a directory and deletes the directory. Nothing happens where there is no data, and
     * while a process uses it. Nothing needs it gone, so what fails is logged and does not matter.
     */
    public static void delete(Path directory) {
        if (EmbeddedServer.hasData(directory)) {
            try (DirectoryLock lock = DirectoryLock.of(directory)) {
                endServer(lock.directory());
                Programs.delete(lock.directory());
            } catch (IOException | UncheckedIOException | ServerFailed kept) {
                LOG.info("{} is left as it is", directory, kept);
            }
        }
    }

    private static void endServer(Path directory) throws IOException {
        Optional<ProcessHandle> server = PidFile.in(directory.resolve(Cluster.DATA))
                .process()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Programs.isBelow(directory, command))
                        .isPresent());
        if (server.isPresent() && server.get().destroy() && !hasEnded(server.get())) {
            server.get().destroyForcibly();
            hasEnded(server.get());
        }
    }

    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException goesOn) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
