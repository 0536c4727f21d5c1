package dev.settle.application.billing.port.in;

import dev.settle.application.billing.port.out.BillingRuns.Run;
import java.time.Instant;
import java.util.List;

/** Billing runs that take their time: begun, carried out beside, and looked at meanwhile. A run goes by its cut. */
public interface KeepBillingRuns {
    /**
     * Notes that a run begins; one with the same cut goes on from where it stands, and has not finished until it is carried
     * out again.
     *
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     * @throws dev.settle.domain.InvalidInput {@code CUT_AHEAD} when the cut has not come yet
     */
    Run begin(String seller, Instant cut);

    /**
     * Carries out a run that was begun, also one that has finished: accounts may have become due since. While another thread
     * of this process carries it out, this waits until that has ended. Another process may carry it out at the same time:
     * the books come out the same, and what is told of the run is what all of them have done, each document counted once.
     * One that is killed may leave its last chunk uncounted. Why one failed is told of the run until somebody joins it again,
     * another comes further, or it has finished; what the store could not be told of is known to this process alone.
     *
     * @param partitions 1 to 64
     * @throws dev.settle.domain.InvalidInput {@code PARTITIONS}; nobody has joined the run then
     */
    void carryOut(String seller, Instant cut, int partitions);

    /**
     * Carries out a run that was cut short. Does nothing when the run has finished, or while this process carries it out.
     * Whether another process does cannot be seen from here; then both carry it out, as said above.
     *
     * @param partitions 1 to 64
     * @throws dev.settle.domain.NotFound {@code BILLING_RUN_UNKNOWN}
     * @throws dev.settle.domain.InvalidInput {@code PARTITIONS}; nobody has joined the run then
     */
    void goOn(String seller, Instant cut, int partitions);

    /** @throws dev.settle.domain.NotFound {@code BILLING_RUN_UNKNOWN} */
    Run read(String seller, Instant cut);

    /** A seller's runs, the latest cut first, at most {@code limit}. */
    List<Run> list(String seller, int limit);
}
