package dev.settle.launcher.command;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.ApiServer;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.RandomSecrets;
import dev.settle.launcher.Stores;
import dev.settle.launcher.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays half a year of five sellers on an embedded database, then serves what came of it. */
@Command(
        name = "demo",
        description = "Plays half a year of five sellers on the packs that come with Settle, sums it up and serves it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was played to its end", "2:the command line could not be understood"})
public final class PlayDemo implements Callable<Integer> {
    private static final int MOST = 1_000;

    @Option(names = "--exit", description = "End after the summary.")
    private boolean exit;

    @Option(names = "--seed", defaultValue = "1", description = "Another half-year for each number; 1 when left out.")
    private long seed;

    @Option(names = "--accounts", defaultValue = "60", description = "Accounts of each seller; 60 when left out.")
    private int accounts;

    @Option(names = "--data", description = "A new folder to keep the database in; a passing one when left out.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--port", defaultValue = "8080", description = "Where it is served; 8080 when left out, 0 for any.")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (accounts < 1 || accounts > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--accounts: %d is not a number from 1 to %d".formatted(accounts, MOST));
        }
        Path directory = data.orElseGet(PlayDemo::passing);
        if (EmbeddedServer.hasData(directory)) {
            throw new ParameterException(
                    spec.commandLine(), "--data: %s holds a database already; name a new folder".formatted(directory));
        }
        if (data.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        }
        try (PostgresStore store = EmbeddedServer.store(directory, 0, Parameters.INDEX)) {
            play(Stores.on(store));
        }
        return 0;
    }

    private void play(Stores stores) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Demo demo = new Demo(stores, seed, accounts);
        demo.play(month -> {
            err.printf("%s  %,7d commands%n", month.month(), month.commands());
            err.flush();
        });
        out.print(demo.summary());
        out.flush();
        if (!exit) {
            serve(demo, stores, out);
        }
    }

    private void serve(Demo demo, Stores stores, PrintWriter out) throws InterruptedException {
        demo.clock().letGo();
        String seller = demo.sellers().get(0);
        String key = demo.settle().sellers().keys().make(seller, "demo", Set.of("read", "write", "billing", "admin"));
        try (ApiServer server = ApiServer.start(
                demo.settle(), stores, demo.clock(), new RandomIds(), "127.0.0.1", port, new RandomSecrets().next())) {
            out.printf(
                    "%nServed at %s until you press Ctrl-C. Seller %s's key:%n%n  %s%n%n", server.url(), seller, key);
            out.printf("  curl -s -H 'Authorization: Bearer %s' %s/v1/sellers/%s/dues%n", key, server.url(), seller);
            out.flush();
            Thread.currentThread().join();
        }
    }

    private static Path passing() {
        try {
            return Files.createTempDirectory("settle-demo");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException left) {
            // a passing folder that stays behind does no harm
        }
    }
}
