package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.domain.billing.Rules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works through one partition chunk by chunk, with two threads: while one writes a chunk, the other drafts the next. Each
 * writes what it drafted, which its processor still has at hand. An account bills one occasion in a pass; passes go on
 * while any of them had more, so that missed periods become one document each.
 */
final class PartitionRun {
    /** Accounts in one transaction: large enough for bulk writing, small enough to bound memory. */
    private static final int CHUNK = 100;

    private final Chunks chunks;
    private final Rules rules;
    private final RunBilling.Command command;
    private final Supplier<DueList> dueLists;
    private final Executor threads;
    private final AtomicBoolean stopped;

    /**
     * @param dueLists what is due in the partition, anew for each pass
     * @param threads  has two free for this partition
     * @param stopped  after the chunks at hand; set here when one of them fails
     */
    PartitionRun(
            Chunks chunks,
            Rules rules,
            RunBilling.Command command,
            Supplier<DueList> dueLists,
            Executor threads,
            AtomicBoolean stopped) {
        this.chunks = chunks;
        this.rules = rules;
        this.command = command;
        this.dueLists = dueLists;
        this.threads = threads;
        this.stopped = stopped;
    }

    /** Returns, or throws, once both threads have ended. */
    void run(Consumer<Chunks.Written> told) {
        while (pass(told)) {
            // the next pass takes what is still due
        }
    }

    /** @return whether another pass may find something due */
    private boolean pass(Consumer<Chunks.Written> told) {
        DueList due = dueLists.get();
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> work(due, told), threads);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> work(due, told), threads);
        return one.thenCombine(other, Boolean::logicalOr).join() && !stopped.get();
    }

    private boolean work(DueList due, Consumer<Chunks.Written> told) {
        boolean moved = false;
        boolean fine = false;
        try {
            while (!stopped.get()) {
                List<String> accounts = due.next(CHUNK);
                if (accounts.isEmpty()) {
                    break;
                }
                Chunks.Written written = chunks.write(command.seller(), rules, chunks.draft(rules, command, accounts));
                moved |= written.moreDue() > 0;
                told.accept(written);
            }
            fine = true;
            return moved;
        } finally {
            if (!fine) {
                stopped.set(true);
            }
        }
    }
}
