package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Where there is a file, it names nobody any more. The rest of it is left to the server, which looks there for sessions that still write. */
    void nameNobody() throws IOException {
        if (Files.exists(file)) {
            List<String> lines = new ArrayList<>(List.of(Integer.toString(NOBODY)));
            lines().stream().skip(1).forEach(lines::add);
            Files.write(file, lines, StandardCharsets.ISO_8859_1);
        }
    }

    /** After a crash there may be anything in it. */
    private List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }
}
