package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.journal.port.out.Transactions;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Runs a transaction again when the database undid it to let another one through, a little later each time. */
final class JdbiTransactions implements Transactions {
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Session session;

    JdbiTransactions(Session session) {
        this.session = session;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (session.isInTransaction()) {
            return work.get();
        }
        for (int tries = 1; ; tries++) {
            try {
                return session.transaction(work);
            } catch (RuntimeException failure) {
                if (tries == TRIES || !Failures.isPassing(failure)) {
                    throw failure;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS << tries);
        }
    }

    @Override
    public boolean isOpen() {
        return session.isInTransaction();
    }
}
