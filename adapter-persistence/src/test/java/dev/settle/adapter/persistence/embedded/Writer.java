package dev.settle.adapter.persistence.embedded;

import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.AnotherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that takes numbers until it is killed, and tells of each after it has been committed. */
public final class Writer {
    private Writer() {}

    /** Such a process, with its numbers to be read. */
    static Process begun(Path directory) throws IOException {
        return AnotherJvm.of(Writer.class, directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        PostgresStore store = EmbeddedServer.store(Path.of(arguments[0]), 0, Parameters.INDEX);
        while (true) {
            long taken = store.stores().numbers().take("s", "INV");
            System.out.write((taken + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
