package dev.settle.application.billing.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far billing runs have come. Told for people to see; a run that is resumed does not depend on it. What a run has done
 * is the sum of its parts. Each part is told by nobody but the one who joined for it, so that the sum never goes back and
 * counts nothing twice, however many carry the run out at once, also in several processes.
 */
public interface BillingRuns {
    /** @param parts by number, of all who have carried it out or do so now */
    record Run(String seller, Instant cut, boolean finished, List<Part> parts) {
        public Run {
            parts = List.copyOf(parts);
        }

        /** Billed so far, by all. */
        public long accounts() {
            return parts.stream().mapToLong(Part::accounts).sum();
        }

        /** Issued so far, by all. */
        public long documents() {
            return parts.stream().mapToLong(Part::documents).sum();
        }
    }

    /**
     * What one that carries the run out has done itself.
     *
     * @param number    counted from 0, in the order in which they joined
     * @param accounts  billed so far
     * @param documents issued so far
     */
    record Part(int number, long accounts, long documents) {}

    /** Notes that a run began; one with the same seller and cut goes on as it stands, also when it had finished. */
    Run start(String seller, Instant cut);

    /** Adds a part that has done nothing yet; no two get the same, also at the same time. The run has been started. */
    Part join(String seller, Instant cut);

    /** Puts a part's progress in the place of what it told before. It has joined. */
    void progress(String seller, Instant cut, Part part);

    void finish(String seller, Instant cut);

    Optional<Run> find(String seller, Instant cut);

    /** A seller's runs, the latest cut first, at most {@code limit}. */
    List<Run> list(String seller, int limit);
}
