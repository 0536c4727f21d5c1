package dev.settle.adapter.web;

import dev.settle.application.Stores;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.contract.store.Interposed;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Transactions of which one commits without anybody being told: the connection was lost on the way back.
 *
 * @param next whether it is the next one
 */
record LostAnswers(Transactions kept, AtomicBoolean next) implements Transactions {
    static Kept in(Kept kept, AtomicBoolean next) {
        Stores its = kept.stores();
        return new Kept(
                Interposed.with(its, Transactions.class, new LostAnswers(its.transactions(), next)), kept.rows());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        boolean joins = isOpen();
        T result = kept.inTransaction(work);
        if (!joins && next.compareAndSet(true, false)) {
            throw new IllegalStateException("the connection was lost");
        }
        return result;
    }

    @Override
    public boolean isOpen() {
        return kept.isOpen();
    }
}
