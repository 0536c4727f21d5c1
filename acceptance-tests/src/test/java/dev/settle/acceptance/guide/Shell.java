package dev.settle.acceptance.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One bash in which the commands of a page are typed one after another, in the root of the repository. {@code ./settle} is
 * the command line of the classes under test.
 */
final class Shell implements AutoCloseable {
    private static final String END = "--- end of output, exit code ";
    private static final int TRIES = 1_800;

    private final Process bash;
    private final Writer keyboard;
    private final BufferedReader screen;
    private final Path folder;
    private final Path settle;
    private int beside;

    /** @param folder for what goes on beside */
    Shell(Path root, Path folder) throws IOException {
        this.folder = folder;
        this.bash = new ProcessBuilder("bash", "--norc")
                .directory(root.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        this.keyboard = bash.outputWriter(StandardCharsets.UTF_8);
        this.screen = new BufferedReader(new InputStreamReader(bash.getInputStream(), StandardCharsets.UTF_8));
        this.settle = folder.resolve("settle");
        Files.writeString(settle, """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp '%s' dev.settle.launcher.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    }

    /** What a command printed, and its exit code. */
    record Ended(List<String> printed, int code) {
        Ended {
            printed = List.copyOf(printed);
        }
    }

    /** Runs a command to its end. */
    Ended run(String command) throws IOException {
        type(ours(command));
        type("printf '\\n%s%s\\n' '" + END + "' $?");
        List<String> lines = new ArrayList<>();
        String line = screen.readLine();
        while (line != null && !line.startsWith(END)) {
            lines.add(line);
            line = screen.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the shell has ended after: " + command + "\n" + errors());
        }
        boolean endedItsLine = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
        return new Ended(
                endedItsLine ? lines.subList(0, lines.size() - 1) : lines,
                Integer.parseInt(line.substring(END.length())));
    }

    /**
     * Starts a command that goes on, and waits until it has printed enough.
     *
     * @return what it has printed by then
     */
    List<String> runBeside(String command, Predicate<List<String>> enough) throws IOException, InterruptedException {
        Path output = folder.resolve("beside-" + ++beside);
        Files.createFile(output);
        String plain = command.substring(0, command.length() - " &".length());
        type(ours(plain) + " > '" + output + "' &");
        List<String> lines = List.of();
        for (int tries = 0; tries < TRIES && !enough.test(lines); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            lines = Files.readAllLines(output);
        }
        return lines;
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private String ours(String command) {
        return command.replace("./settle ", "sh '" + settle + "' ");
    }

    private void type(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    @Override
    public void close() throws IOException {
        try (keyboard) {
            bash.descendants().forEach(ProcessHandle::destroy);
        }
        bash.destroy();
    }
}
