package dev.settle.launcher;

import dev.settle.adapter.web.api.billing.LongWork;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    /** Of each seller for whom something waits or is done. */
    private final Map<String, Line> lines = new HashMap<>();

    private boolean closed;

    /** @param sellers whose work is done at once, at most; their threads are there from now on, so that none can be refused later */
    Beside(int sellers) {
        this.threads = new ThreadPoolExecutor(sellers, sellers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads.prestartAllCoreThreads();
    }

    @Override
    public synchronized void begin(String seller, String name, Runnable work) {
        if (closed) {
            throw new RejectedExecutionException("nothing is begun here any more");
        }
        Line line = lines.get(seller);
        if (line == null) {
            line = new Line();
            takeTurn(seller);
            lines.put(seller, line);
        }
        line.waiting.putIfAbsent(name, work);
    }

    @Override
    public synchronized boolean isUnderWay(String seller, String name) {
        return Optional.ofNullable(lines.get(seller))
                .filter(line -> line.has(name))
                .isPresent();
    }

    private void takeTurn(String seller) {
        threads.execute(() -> inTurn(seller));
    }

    /** What becomes of it keeps nothing behind it from its turn. */
    private void inTurn(String seller) {
        try {
            next(seller).ifPresent(Runnable::run);
        } catch (Throwable failed) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
        } finally {
            leave(seller);
        }
    }

    private synchronized Optional<Runnable> next(String seller) {
        return Optional.ofNullable(lines.get(seller)).map(Line::next);
    }

    private synchronized void leave(String seller) {
        Line line = lines.get(seller);
        if (line != null) {
            line.going = Optional.empty();
            if (line.waiting.isEmpty()) {
                lines.remove(seller);
            } else {
                takeTurn(seller);
            }
        }
        endOnceClosed();
    }

    private synchronized void endOnceClosed() {
        if (closed && lines.isEmpty()) {
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
        lines.clear();
        threads.shutdownNow();
    }

    /** What is done for one seller, one after the other. */
    private static final class Line {
        private final Map<String, Runnable> waiting = new LinkedHashMap<>();
        private Optional<String> going = Optional.empty();

        boolean has(String name) {
            return waiting.containsKey(name) || going.filter(name::equals).isPresent();
        }

        Runnable next() {
            var all = waiting.entrySet().iterator();
            Map.Entry<String, Runnable> first = all.next();
            all.remove();
            going = Optional.of(first.getKey());
            return first.getValue();
        }
    }
}
