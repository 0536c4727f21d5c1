package dev.settle.launcher.command;

import dev.settle.application.Stores;
import dev.settle.application.seller.KeyHash;
import dev.settle.application.seller.port.in.KeepApiKeys;
import dev.settle.launcher.ApiServer;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.MachineClock;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the API. */
@Command(
        name = "serve",
        description = {
            "Serves the HTTP API until it is stopped.",
            "The first start prints the installation's own key, which opens sellers, unless SETTLE_KEY sets one."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "2:the command line or a setting could not be understood",
            Failures.FAILED_TEXT,
            Failures.STOPPED_TEXT
        })
public final class Serve implements Callable<Integer> {
    private final UntilStopped until = new UntilStopped();
    private final UnaryOperator<Stores> through;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Option(names = "--key", hidden = true, description = "Set by the file or the environment.")
    private @Nullable String key;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public Serve() {
        this(UnaryOperator.identity());
    }

    /** @param through stands between what is kept and who serves it */
    Serve(UnaryOperator<Stores> through) {
        this.through = through;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        MachineClock clock = new MachineClock();
        RandomIds ids = new RandomIds();
        api.needFree();
        try (UntilStopped listening = until.listen().endInOrder();
                KeptStores kept = store.begin(listening::awaitEnd)) {
            Stores stores = through.apply(kept.stores());
            Settle settle = Settle.over(stores, clock, ids);
            String hash = key == null ? kept(settle, out) : KeyHash.of(key);
            try (ApiServer server = ApiServer.start(settle, stores, clock, ids, api.host(), api.port(), hash)) {
                out.println("Settle serves " + server.url() + "/v1 until it is stopped.");
                out.flush();
                listening.await();
            }
        }
        return 0;
    }

    /** Ends it as Ctrl-C does, and leaves the program running. */
    void end() {
        until.stop();
    }

    private static String kept(Settle settle, PrintWriter out) {
        KeepApiKeys.Installation installation = settle.sellers().keys().installation();
        installation
                .made()
                .ifPresent(made -> out.printf(
                        "The installation's own key, which opens sellers; it is told this once:%n%n  %s%n%n", made));
        return installation.hash();
    }
}
