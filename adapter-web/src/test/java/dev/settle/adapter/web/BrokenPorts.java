package dev.settle.adapter.web;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.Books;
import dev.settle.contract.store.Interposed;
import dev.settle.contract.store.Interposed.First;
import java.util.Optional;
import java.util.function.Supplier;

/** Ports of a store of which one method fails when it is told to. */
final class BrokenPorts {
    private BrokenPorts() {}

    /**
     * A store in which nothing can be written to books, nobody can join a run, or tell of it, as long as there is a failure.
     *
     * @param writing of the books
     * @param joining of billing runs
     * @param telling of their progress, and that they failed
     */
    static Kept in(
            Kept kept,
            Supplier<Optional<Throwable>> writing,
            Supplier<Optional<Throwable>> joining,
            Supplier<Optional<Throwable>> telling) {
        Stores writes = Interposed.before(kept.stores(), Books.class, breaking("write", writing));
        Stores joins = Interposed.before(writes, BillingRuns.class, breaking("join", joining));
        return new Kept(Interposed.before(joins, BillingRuns.class, breaking("progress", telling)), kept.rows());
    }

    private static First breaking(String broken, Supplier<Optional<Throwable>> failure) {
        return (method, arguments) -> {
            Optional<Throwable> fails = method.getName().equals(broken) ? failure.get() : Optional.empty();
            if (fails.isPresent()) {
                throw fails.get();
            }
        };
    }
}
