package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's programs. They refuse to run as root; where root may shed its identity (Linux, {@code unshare -U})
 * they are run so.
 */
final class Commands {
    private static final long MINUTES = 5;

    /** @param output what it printed, on either channel */
    record Result(int exit, String output) {
        boolean isFine() {
            return exit == 0;
        }
    }

    private final Programs programs;
    private final List<String> prefix;

    Commands(Programs programs) {
        this.programs = programs;
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
        if (!prefix.isEmpty() && !run(List.of("unshare", "-U", "true")).isFine()) {
            throw new ServerFailed(
                    "ROOT_REFUSED",
                    "PostgreSQL does not run as root, and root may not become somebody else here, as in a container",
                    "Run as another user, or give the URL of a PostgreSQL database, 15 or later.");
        }
    }

    Result run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program).toString());
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    /** The output goes through a file: a server that a program leaves running would keep a pipe open. */
    private static Result run(List<String> command) {
        try {
            Path output = Files.createTempFile("settle-postgres", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return new Result(-1, "no answer in " + MINUTES + " minutes");
                }
                return new Result(
                        process.exitValue(),
                        Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException unrunnable) {
            return new Result(-1, unrunnable.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }
}
