package dev.settle.launcher;

import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.application.payment.port.in.ResolvePayments.Result;
import dev.settle.application.seller.port.out.Sellers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks up every seller's payments whose end is not known, each when its time has come, until it is closed. It belongs
 * beside a Settle whose gateway is the one that was asked to move the money: another one would say that it has no such
 * charge.
 */
public final class LookUps implements AutoCloseable {
    private static final int AT_ONCE = 100;

    private final ResolvePayments resolve;
    private final Sellers sellers;
    private final Consumer<RuntimeException> failed;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Beside beside = new Beside(1);

    private LookUps(ResolvePayments resolve, Sellers sellers, Consumer<RuntimeException> failed) {
        this.resolve = resolve;
        this.sellers = sellers;
        this.failed = failed;
    }

    /**
     * Begins at once.
     *
     * @param sellers of the stores that {@code settle} is over
     * @param pause   between one pass and the next; above zero
     * @param failed  is told whatever went wrong; what could not be looked up is due again at the next pass
     */
    public static LookUps start(Settle settle, Sellers sellers, Duration pause, Consumer<RuntimeException> failed) {
        LookUps lookUps = new LookUps(settle.payments().resolve(), sellers, failed);
        lookUps.beside.begin("", "", () -> lookUps.passes(pause));
        return lookUps;
    }

    /** Ends after the look-ups that are going on; what takes too long is cut off, and is due again. */
    @Override
    public void close() {
        stopped.countDown();
        beside.close();
    }

    private void passes(Duration pause) {
        try {
            do {
                pass();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() {
        try {
            sellers.all().forEach(this::lookUp);
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }

    private void lookUp(String seller) {
        Result last;
        do {
            last = resolve.resolve(new ResolvePayments.Command(seller, AT_ONCE));
            last.failed().forEach(failed);
        } while (last.lookedUp() == AT_ONCE && last.failed().isEmpty() && stopped.getCount() > 0);
    }
}
