package dev.settle.launcher;

import dev.settle.adapter.web.api.billing.LongWork;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Work that goes on beside whoever asked for it, until it is closed. Nobody waits for another seller's, but for a thread. */
final class Beside implements LongWork, AutoCloseable {
    private static final int SECONDS_TO_FINISH = 20;

    private final ExecutorService threads;
    /** What waits, by seller; that of a seller who has a thread is there also when it is empty. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    /** @param sellers whose work is done at once, at most */
    Beside(int sellers) {
        this.threads = Executors.newFixedThreadPool(sellers);
    }

    @Override
    public synchronized void begin(String seller, Runnable work) {
        Queue<Runnable> before = waiting.get(seller);
        if (before != null) {
            before.add(work);
        } else {
            threads.execute(() -> inTurn(seller, work));
            waiting.put(seller, new ArrayDeque<>());
        }
    }

    /** One after the other, whatever becomes of the one before. */
    private void inTurn(String seller, Runnable first) {
        Optional<Runnable> next = Optional.of(first);
        while (next.isPresent()) {
            try {
                next.get().run();
            } catch (RuntimeException failed) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
            }
            next = next(seller);
        }
    }

    private synchronized Optional<Runnable> next(String seller) {
        Optional<Runnable> next = Optional.ofNullable(waiting.get(seller)).map(Queue::poll);
        if (next.isEmpty()) {
            waiting.remove(seller);
        }
        return next;
    }

    /** Comes to the end of what was asked for; what takes too long is cut off, and what waits for it is not begun. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                cutOff();
            }
        } catch (InterruptedException interrupted) {
            cutOff();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void cutOff() {
        waiting.clear();
        threads.shutdownNow();
    }
}
