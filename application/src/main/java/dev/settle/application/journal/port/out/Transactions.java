package dev.settle.application.journal.port.out;

import java.util.function.Supplier;

/** Where effects become one. Nothing outside the store is called inside a transaction. */
public interface Transactions {
    /**
     * Runs {@code work} in a transaction that commits when it returns and leaves no trace when it throws. A call within
     * a running transaction joins it. Deadlocks and serialization failures are retried; {@code work} may run again.
     *
     * @throws StoreBusy when it cannot begin, or waits for a lock, for too long; so may any other port of the store
     */
    <T> T inTransaction(Supplier<T> work);

    /** Whether the calling thread is in a transaction now: what may only begin outside of one can see to that. */
    boolean isOpen();
}
