package dev.settle.application.billing;

import dev.settle.application.billing.port.out.BillingRuns.Failure;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.domain.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Why runs failed in this process. What fails is often the store itself, which cannot be told of it then; so it is kept here. */
final class Failures {
    private record Key(String seller, Instant cut) {}

    private final Map<Key, Failure> untold = new ConcurrentHashMap<>();

    /** @param tell writes it down; it is kept here when that fails too */
    void keep(String seller, Instant cut, Throwable failed, Consumer<Failure> tell) {
        Failure why = why(failed);
        boolean interrupted = Thread.interrupted();
        try {
            tell.accept(why);
        } catch (RuntimeException | Error untellable) {
            untold.put(new Key(seller, cut), why);
            failed.addSuppressed(untellable);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void forget(String seller, Instant cut) {
        untold.remove(new Key(seller, cut));
    }

    /** The run as it is stored, and with what could not be stored of it. */
    Run in(Run run) {
        Optional<Failure> kept =
                run.finished() ? Optional.empty() : Optional.ofNullable(untold.get(new Key(run.seller(), run.cut())));
        return kept.map(run::failed).orElse(run);
    }

    /** What is no refusal may say anything, so it is not told. */
    private static Failure why(Throwable failed) {
        if (failed instanceof Problem problem) {
            return new Failure(problem.code(), String.valueOf(problem.getMessage()));
        } else if (failed instanceof StoreBusy busy) {
            return new Failure(StoreBusy.CODE, String.valueOf(busy.getMessage()));
        }
        return Thread.currentThread().isInterrupted()
                ? new Failure("INTERRUPTED", "The program that carried it out was stopped")
                : new Failure("INTERNAL_ERROR", "Something went wrong in the program that carried it out");
    }
}
