package dev.settle.launcher.command;

import dev.settle.launcher.Stores;
import dev.settle.launcher.demo.Demo;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays half a year of five sellers. */
@Command(
        name = "demo",
        description = "Plays half a year of five sellers on the packs that come with Settle, and sums it up.",
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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (accounts < 1 || accounts > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--accounts: %d is not a number from 1 to %d".formatted(accounts, MOST));
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Demo demo = new Demo(Stores.inMemory(), seed, accounts);
        demo.play(month -> {
            err.printf("%s  %,7d commands%n", month.month(), month.commands());
            err.flush();
        });
        out.print(demo.summary());
        out.flush();
        if (!exit) {
            err.println("This store was in memory; nothing is served from it.");
            err.flush();
        }
        return 0;
    }
}
