package dev.settle.launcher.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a command end in order when the program is interrupted: what it has open is closed before the program ends, and
 * a thread that waits goes on.
 */
final class UntilStopped implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 30;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "settle-stop");
    private volatile boolean inOrder;

    /** From now on the program ends only when this is closed, or {@value #SECONDS_TO_FINISH} seconds after it was told to. */
    UntilStopped listen() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    /** From now on what is open is closed before {@link #awaitEnd} returns; what goes on is brought to an end. */
    UntilStopped endInOrder() {
        inOrder = true;
        return this;
    }

    /**
     * What the database waits for before it goes away when the program is told to end. Not for work that would go on as long as
     * it is there: that ends because it is not.
     */
    void awaitEnd() {
        if (inOrder) {
            awaitFinished();
        }
    }

    /** Waits until the program is told to end. */
    void await() throws InterruptedException {
        stopped.await();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Carries work out that changes nothing; the database may go away under it when the program is told to end. */
    <T> T reading(Supplier<T> work) {
        return working(work, "interrupted; nothing was changed");
    }

    /** @param message what is true when the program was told to end before the work was done */
    <T> T working(Supplier<T> work, String message) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw isStopped() ? new Interrupted(message) : failed;
        }
    }

    /** As Ctrl-C does; returns when everything is closed. */
    void stop() {
        stopped.countDown();
        if (!awaitFinished()) {
            System.err.println("settle: what was going on did not end in time and is cut off");
        }
    }

    private boolean awaitFinished() {
        try {
            return finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Everything is closed; the program may end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            stopped.countDown();
        }
    }
}
