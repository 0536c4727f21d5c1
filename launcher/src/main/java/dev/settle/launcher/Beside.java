package dev.settle.launcher;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Work that goes on beside whoever asked for it, one piece after the other, until it is closed. */
final class Beside implements Executor, AutoCloseable {
    private static final int SECONDS_TO_FINISH = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Comes to the end of what was asked for; what takes too long is cut off. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
