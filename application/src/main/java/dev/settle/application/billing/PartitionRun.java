package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.domain.billing.Rules;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works through one partition chunk by chunk, drafting the next while the last is written. An account bills one
 * occasion in a pass; passes go on while any of them had more, so that missed periods become one document each.
 */
final class PartitionRun {
    /** Accounts in one transaction: large enough for bulk writing, small enough to bound memory. */
    private static final int CHUNK = 100;

    private final Chunks chunks;
    private final Rules rules;
    private final RunBilling.Command command;
    private final Supplier<DueList> dueLists;
    private final Executor drafting;

    /**
     * @param dueLists what is due in the partition, anew for each pass
     * @param drafting has a thread free for this partition's next chunk
     */
    PartitionRun(
            Chunks chunks, Rules rules, RunBilling.Command command, Supplier<DueList> dueLists, Executor drafting) {
        this.chunks = chunks;
        this.rules = rules;
        this.command = command;
        this.dueLists = dueLists;
        this.drafting = drafting;
    }

    void run(Consumer<Chunks.Written> told) {
        while (pass(told)) {
            // the next pass takes what is still due
        }
    }

    /** @return whether another pass may find something due */
    private boolean pass(Consumer<Chunks.Written> told) {
        boolean moved = false;
        DueList due = dueLists.get();
        Optional<List<Chunks.Drafted>> drafted = draft(due);
        while (drafted.isPresent()) {
            var next = CompletableFuture.supplyAsync(() -> draft(due), drafting);
            Chunks.Written written = chunks.write(command.seller(), rules, drafted.get());
            moved |= written.moreDue() > 0;
            told.accept(written);
            drafted = next.join();
        }
        return moved;
    }

    /** @return empty when nothing is left to look at */
    private Optional<List<Chunks.Drafted>> draft(DueList due) {
        List<String> accounts = due.next(CHUNK);
        return accounts.isEmpty() ? Optional.empty() : Optional.of(chunks.draft(rules, command, accounts));
    }
}
