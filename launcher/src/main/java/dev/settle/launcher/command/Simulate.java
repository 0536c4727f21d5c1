package dev.settle.launcher.command;

import dev.settle.launcher.simulation.Simulation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays scenarios. */
@Command(
        name = "simulate",
        description =
                "Plays scenario files, each in a fresh store, and compares what comes of them with what they expect.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every expectation holds, or there is none",
            "1:some expectation does not hold",
            "2:some file is wrong; the others were played all the same"
        })
public final class Simulate implements Callable<Integer> {
    /** Packs lie beside their examples. */
    private static final String PACK = "pack.yaml";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, and folders of *.yaml and *.yml files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one line of JSON for each file.")
    private boolean json;

    @Option(names = "--explain", description = "Say below each file where every amount comes from.")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var played = new ArrayList<Future<Simulation>>();
            for (Path file : YamlFiles.within(spec, files, name -> !name.equals(PACK))) {
                played.add(threads.submit(() -> Simulation.of(file)));
            }
            int code = 0;
            for (var one : played) {
                code = Math.max(code, told(one.get(), out));
            }
            return code;
        } finally {
            threads.shutdownNow();
            out.flush();
        }
    }

    private int told(Simulation simulation, PrintWriter out) {
        out.println(json ? simulation.json() : simulation.text());
        if (explain && !json) {
            out.print(simulation.explanation());
        }
        return simulation.exitCode();
    }
}
