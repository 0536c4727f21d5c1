package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a server notes its number while it runs. After a crash it may be that of a stranger. */
record PidFile(Path file) {
    /** No process has this number. */
    private static final int NOBODY = Integer.MAX_VALUE;

    static PidFile in(Path data) {
        return new PidFile(data.resolve("postmaster.pid"));
    }

    /** Whoever has the number now; nobody when there is no file. */
    Optional<ProcessHandle> process() throws IOException {
        return Files.exists(file)
                ? lines().stream()
                        .findFirst()
                        .flatMap(first -> ProcessHandle.of(Long.parseLong(first.strip())))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** The rest of the file is left to the server, which looks there for sessions that still write. */
    void nameNobody() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, Integer.toString(NOBODY));
        Files.write(file, lines);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }
}
