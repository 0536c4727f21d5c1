package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes once through all that is due, chunk by chunk, with as many threads as {@link #work}. Each writes what it drafted, which
 * its processor still has at hand. The accounts of a chunk are neighbours, so that they share the pages they are on; whoever
 * has time takes the next one. An account bills one occasion in a pass.
 */
final class Pass {
    /** Accounts in one transaction: large enough for bulk writing, small enough to bound memory. */
    private static final int CHUNK = 100;

    private final Chunks chunks;
    private final RunBilling.Command command;
    private final DueList due;
    private final Consumer<Chunks.Written> told;
    private volatile boolean stopped;

    Pass(Chunks chunks, RunBilling.Command command, DueList due, Consumer<Chunks.Written> told) {
        this.chunks = chunks;
        this.command = command;
        this.due = due;
        this.told = told;
    }

    /** Has all that work end after the chunks at hand. So does one of them that fails. */
    void stop() {
        stopped = true;
    }

    /** @return whether another pass may find something due */
    boolean work() {
        boolean more = false;
        boolean fine = false;
        try {
            while (!stopped) {
                List<String> accounts = due.next(CHUNK);
                if (accounts.isEmpty()) {
                    break;
                }
                Chunks.Written written = chunks.write(command.seller(), chunks.draft(command, accounts));
                more |= written.moreDue() > 0;
                told.accept(written);
            }
            fine = true;
            return more;
        } finally {
            if (!fine) {
                stop();
            }
        }
    }
}
