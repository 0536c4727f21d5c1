package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import picocli.CommandLine;

/** A command that goes on until it is told to end, at work in a thread of its own. What it prints is read as it comes. */
final class AtWork implements AutoCloseable {
    private final StringBuilder told = new StringBuilder();
    private final StringWriter errors = new StringWriter();
    private final Runnable end;
    private final BufferedReader out;
    private final CompletableFuture<Integer> code;

    private AtWork(Callable<Integer> command, Runnable end, String... arguments) throws IOException {
        this.end = end;
        PipedWriter writer = new PipedWriter();
        this.out = new BufferedReader(new PipedReader(writer));
        this.code = CompletableFuture.supplyAsync(
                () -> {
                    try (PrintWriter printer = new PrintWriter(writer, true)) {
                        return new CommandLine(command)
                                .setOut(printer)
                                .setErr(new PrintWriter(errors, true))
                                .execute(arguments);
                    }
                },
                task -> new Thread(task).start());
    }

    /** @param end what Ctrl-C does */
    static AtWork start(Callable<Integer> command, Runnable end, String... arguments) throws IOException {
        return new AtWork(command, end, arguments);
    }

    /** The next line of a kind; fails when the command ends without it. */
    String line(Predicate<String> wanted) throws IOException {
        String line = out.readLine();
        while (line != null && !wanted.test(line)) {
            told.append(line).append('\n');
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("it ended too soon, after\n" + told + "--- errors\n" + errors);
        }
        return line;
    }

    /** Where it says that it serves, without {@code /v1}. */
    String url() throws IOException {
        return line(line -> line.startsWith("Settle serves ")).split(" ")[2].replace("/v1", "");
    }

    /** What it has printed before the lines that were asked for. */
    String told() {
        return told.toString();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        end.run();
        assertThat(code.join()).as(errors.toString()).isZero();
    }
}
