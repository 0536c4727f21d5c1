package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a server notes its number while it runs. After a crash it may be that of a stranger. */
record PidFile(Path file) {
    /** No process has this number. */
    private static final int NOBODY = Integer.MAX_VALUE;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static PidFile in(Path data) {
        return new PidFile(data.resolve("postmaster.pid"));
    }

    /** Whoever has the number now; nobody when there is no file, or no number in it. */
    Optional<ProcessHandle> process() throws IOException {
        return Files.exists(file)
                ? lines().stream()
                        .findFirst()
                        .map(String::strip)
                        .filter(first -> NUMBER.matcher(first).matches())
                        .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
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
