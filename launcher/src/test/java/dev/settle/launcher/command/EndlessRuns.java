package dev.settle.launcher.command;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.contract.AnotherJvm;
import dev.settle.contract.store.Interposed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** A server in a process of its own, whose billing runs come to no end by themselves. */
public final class EndlessRuns {
    /** What it prints when a run has got to where it stays. */
    static final String STAYS = "a billing run stays here";

    private EndlessRuns() {}

    /** Such a process, with what it prints to be read. */
    static Process served(Path folder) throws IOException {
        return AnotherJvm.of(EndlessRuns.class, "--data", folder.toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Serve(EndlessRuns::in)).execute(arguments));
    }

    private static Stores in(Stores its) {
        return Interposed.before(its, BillingRuns.class, (method, arguments) -> {
            if (method.getName().equals("finish")) {
                stay();
            }
        });
    }

    /** Until it is cut off. */
    private static void stay() {
        System.out.println(STAYS);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cutOff);
        }
    }
}
