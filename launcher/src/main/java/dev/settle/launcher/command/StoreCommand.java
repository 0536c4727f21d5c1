package dev.settle.launcher.command;

import dev.settle.application.Stores;
import dev.settle.launcher.KeptStores;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command about what some sellers have kept. The store is closed in order also when the program is told to end. */
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    private SellerOption seller = new SellerOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Whether the flags go together. Nothing is open yet. @throws ParameterException when they do not */
    void check() {}

    /** Does the work, and answers the exit code. */
    abstract int run(Stores stores, UntilStopped until) throws Exception;

    @Override
    public final Integer call() throws Exception {
        check();
        try (UntilStopped until = new UntilStopped().listen();
                KeptStores kept = store.open()) {
            return run(kept.stores(), until);
        }
    }

    final SellerOption seller() {
        return seller;
    }

    final void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    final ProgressLine progress() {
        return new ProgressLine(spec.commandLine().getErr());
    }

    /** The command line cannot be understood. */
    final ParameterException misunderstood(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
