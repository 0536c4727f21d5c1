package dev.settle.application.billing.port.in;

import dev.settle.application.billing.port.out.BillingRuns.Run;
import java.time.Instant;
import java.util.List;

/** Billing runs that take their time: begun, carried out beside, and looked at meanwhile. A run goes by its cut. */
public interface KeepBillingRuns {
    /**
     * Notes that a run begins; one with the same cut goes on as it stands.
     *
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     * @throws dev.settle.domain.InvalidInput {@code CUT_AHEAD} when the cut has not come yet
     */
    Run begin(String seller, Instant cut);

    /**
     * Carries out a run that was begun. It can be called again, also elsewhere at the same time: the books come out the
     * same.
     *
     * @param partitions 1 or more
     */
    void carryOut(String seller, Instant cut, int partitions);

    /** @throws dev.settle.domain.NotFound {@code BILLING_RUN_UNKNOWN} */
    Run read(String seller, Instant cut);

    /** A seller's runs, the latest cut first, at most {@code limit}. */
    List<Run> list(String seller, int limit);
}
