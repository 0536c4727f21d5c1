package dev.settle.contract.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work in several threads, with a limit on every wait, so that a contract that is broken fails and does not hang. */
public final class SideBySide implements AutoCloseable {
    private static final long LONG_SECONDS = 30;
    private static final long SHORT_MILLIS = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** The same work in so many threads at once; what each came to, in the order of their numbers. */
    public <T> List<T> all(int count, Numbered<T> work) {
        List<Future<T>> running = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < count; i++) {
            int number = i;
            running.add(begin(() -> {
                await(start);
                return work.run(number);
            }));
        }
        start.countDown();
        return running.stream().map(SideBySide::result).toList();
    }

    /** One thread's share of the work. */
    public interface Numbered<T> {
        T run(int number) throws Exception;
    }

    /** What the work came to; what it threw, when it is unchecked. */
    public static <T> T result(Future<T> work) {
        try {
            return work.get(LONG_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError("no end in sight", stuck);
        }
    }

    /** Whether the work is waiting for something and not just about to end. */
    public static boolean waits(Future<?> work) {
        try {
            work.get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        } catch (ExecutionException | InterruptedException ended) {
            return false;
        }
    }

    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Waits for somebody who may be kept from coming. */
    public static void awaitBriefly(CountDownLatch latch) {
        try {
            latch.await(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
