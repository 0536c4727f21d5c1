package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.seller.port.out.Sellers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Has the partitions work side by side on what is due, in passes, so that missed periods become one document each. What fails in
 * one of them stops all; nothing is written once that is told.
 */
final class RunBillingService implements RunBilling {
    /** In each partition: while one writes a chunk, the other drafts the next. */
    private static final int THREADS = 2;

    private final Sellers sellers;
    private final Books books;
    private final Chunks chunks;

    RunBillingService(Sellers sellers, Books books, Chunks chunks) {
        this.sellers = sellers;
        this.books = books;
        this.chunks = chunks;
    }

    /** What the partitions have done so far, told by one thread at a time, so that it never goes back. */
    private static final class Sum {
        private final Command command;
        private Progress progress = new Progress(0, 0);

        Sum(Command command) {
            this.command = command;
        }

        synchronized void add(Chunks.Written written) {
            progress =
                    new Progress(progress.accounts() + written.accounts(), progress.documents() + written.documents());
            command.progress().accept(progress);
        }

        synchronized Result result() {
            return new Result(progress.accounts(), progress.documents());
        }
    }

    @Override
    public Result run(Command command) {
        sellers.read(command.seller());
        Sum sum = new Sum(command);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS * command.partitions());
        try {
            boolean more = true;
            while (more) {
                Pass pass = new Pass(chunks, command, DueList.of(books, command), sum::add);
                more = wentThrough(pass, command.partitions(), threads);
            }
        } finally {
            threads.shutdown();
        }
        return sum.result();
    }

    /**
     * Waits for all who work on it, also when one has failed or nobody waits any longer.
     *
     * @return whether another pass may find something due
     */
    private static boolean wentThrough(Pass pass, int partitions, ExecutorService threads) {
        List<CompletableFuture<Boolean>> parts = begun(pass, THREADS * partitions, threads);
        var all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        try {
            all.get();
        } catch (InterruptedException interrupted) {
            pass.stop();
            all.exceptionally(failed -> null).join();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the billing run was interrupted; run it again to go on", interrupted);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        }
        return parts.stream().anyMatch(CompletableFuture::join);
    }

    /** All of them, or none that goes on when there is no thread to be had for one. */
    private static List<CompletableFuture<Boolean>> begun(Pass pass, int count, ExecutorService threads) {
        List<CompletableFuture<Boolean>> parts = new ArrayList<>();
        try {
            while (parts.size() < count) {
                parts.add(CompletableFuture.supplyAsync(pass::work, threads));
            }
            return parts;
        } catch (RuntimeException | Error failed) {
            pass.stop();
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                    .exceptionally(also -> null)
                    .join();
            throw failed;
        }
    }

    private static RuntimeException unwrapped(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
