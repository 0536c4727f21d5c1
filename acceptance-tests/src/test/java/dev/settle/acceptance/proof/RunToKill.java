package dev.settle.acceptance.proof;

import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.AnotherJvm;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process that carries out one billing run and writes a dot when it begins and one for each chunk it has committed. */
public final class RunToKill {
    private RunToKill() {}

    static Process start(Database database, Instant now, int partitions) {
        List<String> arguments = new ArrayList<>(database.reach());
        arguments.addAll(List.of(now.toString(), Integer.toString(partitions)));
        try {
            return AnotherJvm.of(RunToKill.class, arguments.toArray(String[]::new))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param arguments URL, user, password, now, partitions */
    public static void main(String[] arguments) {
        Instant now = Instant.parse(arguments[3]);
        try (PostgresStore store = PostgresStore.at(arguments[0], arguments[1], arguments[2], Parameters.INDEX)) {
            Settle settle = Settle.over(store.stores(), () -> now, new RandomIds());
            dot();
            settle.billing()
                    .run()
                    .run(new RunBilling.Command(Trade.SELLER, now, Integer.parseInt(arguments[4]), progress -> dot()));
        }
    }

    private static synchronized void dot() {
        byte[] dot = ".".getBytes(StandardCharsets.US_ASCII);
        System.out.write(dot, 0, dot.length);
        System.out.flush();
    }
}
