package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What processes that were killed have left in directories that nobody keeps. */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final int SECONDS_TO_END = 10;

    private LeftBehind() {}

    /**
     * Deletes what stands beside a directory and was left there by its owner. Nothing needs it gone, so what fails is
     * logged and does not matter.
     *
     * @param name what the directories begin with
     */
    static void deleteBeside(Path own, Path parent, String name) {
        try (Stream<Path> others = Files.list(parent)) {
            UserPrincipal owner = Files.getOwner(own);
            others.filter(other -> other.getFileName().toString().startsWith(name))
                    .filter(other -> !other.equals(own) && isOf(owner, other))
                    .forEach(LeftBehind::delete);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("what was left in {} stays", parent, unreadable);
        }
    }

    /** Whoever owns another directory may have laid anything down in it. */
    private static boolean isOf(UserPrincipal owner, Path directory) {
        try {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(owner);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Ends the server that runs in a directory and deletes the directory. Nothing happens where there is no mark, and
     * while a process uses it.
     */
    static void delete(Path directory) {
        try {
            Optional<PassingMark> left = PassingMark.leftIn(directory);
            if (left.isPresent()) {
                try (PassingMark mark = left.get()) {
                    clear(mark, directory);
                    mark.deleteDirectory();
                }
            }
        } catch (IOException | RuntimeException kept) {
            LOG.info("{} is left as it is", directory, kept);
        }
    }

    /** Somebody may serve what was left, who holds the lock and not the mark. */
    private static void clear(PassingMark mark, Path directory) throws IOException {
        try (DirectoryLock lock = DirectoryLock.of(directory)) {
            endServer(lock.directory());
            mark.clear();
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
