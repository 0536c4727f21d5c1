package dev.settle.benchmarks;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.Settle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Measures Settle on an embedded PostgreSQL with full durability and prints a table. See {@code benchmarks/run}. */
public final class Benchmarks {
    private static final int ACCOUNTS = 100_000;
    private static final int WITH_HISTORY = 1_000;
    private static final int MONTHS = 36;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        int accounts = accounts(List.of(args));
        Report report = new Report(System.out);
        report.title("Settle on %s, %d processors, heap %,d MB"
                .formatted(
                        System.getProperty("java.vm.version"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20));
        measured(figures -> figures.ofANewProcess(accounts), report);
        measured(figures -> figures.againstTheFloor(accounts), report);
        measured(figures -> figures.withHistory(WITH_HISTORY, MONTHS), report);
        measured(figures -> figures.growing(accounts / 10, accounts), report);
        Path directory = Files.createTempDirectory("settle-benchmark");
        try {
            new HttpFigures(Path.of("launcher/target/settle.jar"), report).measure(directory);
        } finally {
            delete(directory);
        }
    }

    private interface Measurement {
        void of(RunFigures figures) throws Exception;
    }

    /** Each on a database of its own. */
    private static void measured(Measurement measurement, Report report) throws Exception {
        Path directory = Files.createTempDirectory("settle-benchmark");
        try (EmbeddedServer server = EmbeddedServer.start(directory);
                PostgresStore store =
                        PostgresStore.at(server.url(), server.user(), server.password(), Parameters.INDEX)) {
            Stores stores = store.stores();
            measurement.of(new RunFigures(
                    stores,
                    Settle.over(stores),
                    new Database(server.url(), server.user(), server.password()),
                    directory,
                    report));
        } finally {
            delete(directory);
        }
    }

    private static int accounts(List<String> words) {
        int at = words.indexOf("--accounts");
        return at < 0 ? ACCOUNTS : Integer.parseInt(words.get(at + 1));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
