package dev.settle.acceptance.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things that are done at the same time, each by a thread of its own; none begins before all are ready. */
final class AtOnce<T> implements AutoCloseable {
    private final ExecutorService threads;
    private final List<Future<T>> running = new ArrayList<>();

    private AtOnce(List<Callable<T>> things) {
        this.threads = Executors.newFixedThreadPool(things.size());
        CyclicBarrier ready = new CyclicBarrier(things.size());
        for (Callable<T> thing : things) {
            running.add(threads.submit(() -> {
                ready.await();
                return thing.call();
            }));
        }
    }

    static <T> AtOnce<T> of(List<Callable<T>> things) {
        return new AtOnce<>(things);
    }

    List<T> results() throws ExecutionException, InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
