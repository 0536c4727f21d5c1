package dev.settle.launcher;

import dev.settle.adapter.web.api.billing.LongWork;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on beside whoever asked for it, until it is closed. Nobody waits for another seller's, but for a thread; who
 * has had one waits behind all who have not.
 */
final class Beside implements LongWork, AutoCloseable {
    private static final int SECONDS_TO_FINISH = 20;
    private static final int SECONDS_TO_BREAK_OFF = 5;

    private final ThreadPoolExecutor threads;
    /** What waits, by seller; that of a seller who has a thread or waits for one is there also when it is empty. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    private boolean closed;

    /** @param sellers whose work is done at once, at most; their threads are there from now on, so that none can be refused later */
    Beside(int sellers) {
        this.threads = new ThreadPoolExecutor(sellers, sellers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads.prestartAllCoreThreads();
    }

    @Override
    public synchronized void begin(String seller, Runnable work) {
        if (closed) {
            throw new RejectedExecutionException("nothing is begun here any more");
        }
        Queue<Runnable> before = waiting.get(seller);
        if (before != null) {
            before.add(work);
        } else {
            takeTurn(seller, work, new ArrayDeque<>());
        }
    }

    /** @param after what is of the same seller, which goes when there is no turn to be had */
    private void takeTurn(String seller, Runnable work, Queue<Runnable> after) {
        threads.execute(() -> inTurn(seller, work));
        waiting.put(seller, after);
    }

    /** What becomes of it keeps nothing behind it from its turn. */
    private void inTurn(String seller, Runnable work) {
        try {
            work.run();
        } catch (Throwable failed) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
        } finally {
            leave(seller);
        }
    }

    private synchronized void leave(String seller) {
        Queue<Runnable> left = waiting.remove(seller);
        if (left != null && !left.isEmpty()) {
            takeTurn(seller, left.remove(), left);
        }
        endOnceClosed();
    }

    private synchronized void endOnceClosed() {
        if (closed && waiting.isEmpty()) {
            threads.shutdown();
        }
    }

    /**
     * Comes to the end of what was asked for. What takes too long is cut off, with some time to say so, and what waits for it
     * is not begun.
     */
    @Override
    public void close() {
        try {
            refuse();
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                cutOff();
            }
        } catch (InterruptedException interrupted) {
            cutOff();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void refuse() {
        closed = true;
        endOnceClosed();
    }

    private void cutOff() {
        endNow();
        try {
            threads.awaitTermination(SECONDS_TO_BREAK_OFF, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void endNow() {
        waiting.clear();
        threads.shutdownNow();
    }
}
