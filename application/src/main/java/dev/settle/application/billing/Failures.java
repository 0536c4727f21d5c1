package dev.settle.application.billing;

import dev.settle.application.billing.port.out.BillingRuns.Failure;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Why runs failed in this process. What fails is often the store itself, which cannot be told of it then; so it is kept here. */
final class Failures {
    private record Key(String seller, Instant cut) {}

    /**
     * Holds for the run as it stood. Whether somebody had joined before it failed or since is not known, so who goes on elsewhere is told
     * of as soon as they come further.
     *
     * @param stood all parts, as somebody found them who looked first after it failed; empty before
     */
    private record Untold(Failure why, Optional<List<Part>> stood) {
        /** Empty once the run has finished, or somebody has joined or come further since. */
        Optional<Untold> at(Run run) {
            boolean same = stood.map(before -> before.equals(run.parts())).orElse(true);
            return same && !run.finished() ? Optional.of(new Untold(why, Optional.of(run.parts()))) : Optional.empty();
        }
    }

    private final Map<Key, Untold> untold = new ConcurrentHashMap<>();

    /**
     * @param part of whoever failed; empty when they could not even join
     * @param tell writes their part down; why it failed is kept here when that fails too, and when there is no part
     */
    void keep(String seller, Instant cut, Optional<Part> part, Throwable failed, Consumer<Part> tell) {
        Failure why = why(failed);
        if (part.isEmpty() || !isTold(part.get().failed(why), failed, tell)) {
            untold.put(new Key(seller, cut), new Untold(why, Optional.empty()));
        }
    }

    private static boolean isTold(Part part, Throwable failed, Consumer<Part> tell) {
        boolean interrupted = Thread.interrupted();
        try {
            tell.accept(part);
            return true;
        } catch (RuntimeException | Error untellable) {
            if (untellable != failed) { // the machine throws one and the same error more than once when memory is short
                failed.addSuppressed(untellable);
            }
            return false;
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
        Key key = new Key(run.seller(), run.cut());
        Optional<Untold> kept = Optional.ofNullable(untold.get(key));
        Optional<Untold> still = kept.flatMap(left -> left.at(run));
        kept.ifPresent(before ->
                still.ifPresentOrElse(after -> untold.replace(key, before, after), () -> untold.remove(key, before)));
        return still.map(left -> run.failed(left.why())).orElse(run);
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
