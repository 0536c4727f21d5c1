package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.launcher.Main;
import dev.settle.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** The command line, and what its last command has printed. */
final class Terminal {
    private final Settings settings;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal(Settings settings) {
        this.settings = settings;
    }

    /** Every command finds what is kept on a server. */
    static Terminal on(EmbeddedServer server, Path folder) {
        return new Terminal(Settings.of(
                folder,
                Map.of(
                        "SETTLE_DATABASE", server.url(),
                        "SETTLE_DATABASE_USER", server.user(),
                        "SETTLE_DATABASE_PASSWORD", server.password())));
    }

    /** Runs one command, and tells its exit code. */
    int settle(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine(settings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }
}
