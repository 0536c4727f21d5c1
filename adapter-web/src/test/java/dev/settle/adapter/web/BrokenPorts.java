package dev.settle.adapter.web;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.Books;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
        Stores its = kept.stores();
        BillingRuns runs = breaking(BillingRuns.class, its.billingRuns(), "join", joining);
        return kept.with(
                its.transactions(),
                breaking(Books.class, its.books(), "write", writing),
                breaking(BillingRuns.class, runs, "progress", telling));
    }

    private static <T> T breaking(Class<T> port, T its, String broken, Supplier<Optional<Throwable>> failure) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Optional<Throwable> fails = method.getName().equals(broken) ? failure.get() : Optional.empty();
                    if (fails.isPresent()) {
                        throw fails.get();
                    }
                    try {
                        return method.invoke(its, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
