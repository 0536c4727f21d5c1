package dev.settle.application.billing.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far billing runs have come. Told for people to see; a run that is resumed does not depend on it. */
public interface BillingRuns {
    /** @param parts by partition, those that have told anything yet */
    record Run(String seller, Instant cut, boolean finished, List<Part> parts) {
        public Run {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param partition   counted from 0
     * @param lastAccount the last account that was looked at, in key order
     * @param accounts    billed so far
     * @param documents   issued so far
     */
    record Part(int partition, String lastAccount, long accounts, long documents) {}

    /** Notes that a run began; one with the same seller and cut goes on as it stands, also when it had finished. */
    Run start(String seller, Instant cut);

    /** Puts a partition's progress in the place of what it told before. The run has been started. */
    void progress(String seller, Instant cut, Part part);

    void finish(String seller, Instant cut);

    Optional<Run> find(String seller, Instant cut);

    /** A seller's runs, the latest cut first, at most {@code limit}. */
    List<Run> list(String seller, int limit);
}
