package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.domain.billing.Rules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Works through one partition chunk by chunk, drafting the next while the last is written. An account bills one
 * occasion in a pass; passes go on while any of them had more, so that missed periods become one document each.
 */
final class PartitionRun {
    /** Accounts in one transaction: large enough for bulk writing, small enough to bound memory. */
    static final int CHUNK = 250;

    private final Chunks chunks;
    private final Rules rules;
    private final RunBilling.Command command;
    private final int partition;
    private final Executor drafting;

    /** @param drafting has a thread free for this partition's next chunk */
    PartitionRun(Chunks chunks, Rules rules, RunBilling.Command command, int partition, Executor drafting) {
        this.chunks = chunks;
        this.rules = rules;
        this.command = command;
        this.partition = partition;
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
        List<Chunks.Drafted> drafted = draft("");
        while (!drafted.isEmpty()) {
            List<Chunks.Drafted> chunk = drafted;
            String last = chunk.get(chunk.size() - 1).account();
            CompletableFuture<List<Chunks.Drafted>> next = chunk.size() < CHUNK
                    ? CompletableFuture.completedFuture(List.of())
                    : CompletableFuture.supplyAsync(() -> draft(last), drafting);
            Chunks.Written written = chunks.write(command.seller(), rules, chunk);
            moved |= written.moreDue() > 0;
            told.accept(written);
            drafted = next.join();
        }
        return moved;
    }

    private List<Chunks.Drafted> draft(String after) {
        return chunks.draft(rules, command, partition, after, CHUNK);
    }
}
