package dev.settle.launcher.command;

import dev.settle.application.seller.KeyHash;
import dev.settle.launcher.ApiServer;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.LookUps;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.RandomSecrets;
import dev.settle.launcher.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays half a year of five sellers. */
@Command(
        name = "demo",
        description = {
            "Plays half a year of five sellers on the packs that come with Settle, sums it up, and serves the API on it.",
            "It takes no settings from file or environment, so that it never plays where something is kept."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was played to its end",
            "2:the command line could not be understood",
            Failures.REFUSED_TEXT,
            Failures.FAILED_TEXT,
            Failures.STOPPED_TEXT
        })
public final class PlayDemo implements Callable<Integer> {
    private static final int MOST = 1_000;
    private static final Duration BETWEEN_LOOK_UPS = Duration.ofSeconds(10);
    private static final String INTERRUPTED = "the demo was interrupted; play it again in a new folder";

    private final UntilStopped until = new UntilStopped();

    @Option(names = "--exit", description = "End after the summary.")
    private boolean exit;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another half-year for each number; 1 when left out.")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "NUMBER",
            defaultValue = "60",
            description = "Accounts of each seller; 60 when left out.")
    private int accounts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A new folder to keep everything in; when left out, nothing is kept.")
    private @Nullable Path data;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (accounts < 1 || accounts > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--accounts: %d is not a number from 1 to %d".formatted(accounts, MOST));
        }
        if (!exit) {
            api.needFree();
        }
        try (UntilStopped listening = until.listen();
                DemoFolder folder = DemoFolder.of(data);
                KeptStores kept = KeptStores.in(folder.path(), listening::awaitEnd)) {
            Demo demo = new Demo(kept.stores(), seed, accounts);
            listening.working(() -> play(demo), INTERRUPTED);
            if (!exit) {
                serve(demo, kept, folder);
            }
            return 0;
        }
    }

    /** Ends it as Ctrl-C does, and leaves the program running. */
    void end() {
        until.stop();
    }

    private boolean play(Demo demo) {
        PrintWriter err = spec.commandLine().getErr();
        demo.play(month -> {
            if (until.isStopped()) {
                throw new Interrupted(INTERRUPTED);
            }
            err.printf("%s  %,9d commands%n", month.month(), month.commands());
            err.flush();
        });
        PrintWriter out = spec.commandLine().getOut();
        out.print(demo.summary());
        out.flush();
        return true;
    }

    @SuppressWarnings("try") // the look-ups go on by themselves
    private void serve(Demo demo, KeptStores kept, DemoFolder folder) throws IOException, InterruptedException {
        demo.clock().letGo();
        until.endInOrder();
        try (ApiServer server = ApiServer.start(
                        demo.settle(),
                        kept.stores(),
                        demo.clock(),
                        new RandomIds(),
                        api.host(),
                        api.port(),
                        KeyHash.of(new RandomSecrets().next()));
                LookUps lookUps = LookUps.start(demo.settle(), kept.stores().sellers(), BETWEEN_LOOK_UPS, this::warn)) {
            Map<String, String> keys = demo.keys();
            String key = Objects.requireNonNull(keys.get(Demo.SHOWN));
            Path keyFile = folder.keep(key);
            PrintWriter out = spec.commandLine().getOut();
            out.print(invitation(demo, server.url(), keys, folder.isKept() ? "$(cat " + keyFile + ")" : key));
            out.flush();
            until.await();
        }
    }

    private void warn(RuntimeException failure) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("settle: a payment could not be looked up and will be again: " + Unusable.root(failure));
        err.flush();
    }

    private static String invitation(Demo demo, String url, Map<String, String> keys, String shown) {
        String account = url + "/v1/accounts/" + Demo.SHOWN_ACCOUNT;
        StringBuilder text = new StringBuilder();
        text.append("%nSettle serves %s/v1 until it is stopped. It is %s there; sellers have keys:%n%n"
                .formatted(url, Demo.LAST));
        keys.forEach((seller, key) -> text.append("  %-12s%s%n".formatted(seller, key)));
        text.append("%nOne of %s's accounts, what two mailboxes more would cost it, and where a cent comes from:%n%n"
                .formatted(Demo.SHOWN));
        text.append("  KEY=%s%n".formatted(shown));
        text.append(curl(account));
        text.append(curl(account + "/seat-change-previews -H 'Content-Type: application/json'"
                + " -d '{\"orders\": [{\"subscription\": \"mail\", \"by\": 2}]}'"));
        return text.append(curl(account + "/documents/" + demo.shownDocument() + "/explanation"))
                .toString();
    }

    private static String curl(String rest) {
        return "  curl -s -H \"Authorization: Bearer $KEY\" " + rest + System.lineSeparator();
    }
}
