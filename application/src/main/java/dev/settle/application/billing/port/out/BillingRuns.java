package dev.settle.application.billing.port.out;

import java.time.Instant;
import java.util.ArrayList;
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

        /** Why it could not go on; empty once it goes on, when those who carried it out were killed, and when it has finished. */
        public Optional<Failure> failure() {
            return finished
                    ? Optional.empty()
                    : parts.stream().flatMap(part -> part.failure().stream()).reduce((before, last) -> last);
        }

        /** This run after the one who joined last has failed, or could not even join. */
        public Run failed(Failure why) {
            List<Part> others = new ArrayList<>(parts);
            Part last = others.isEmpty() ? new Part(0, 0, 0) : others.remove(others.size() - 1);
            others.add(last.failed(why));
            return new Run(seller, cut, finished, others);
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
     * @param failure   why it could not go on; empty when it could, when its process was killed, and once somebody has joined or come
     *                 further since
     */
    record Part(int number, long accounts, long documents, Optional<Failure> failure) {
        public Part(int number, long accounts, long documents) {
            this(number, accounts, documents, Optional.empty());
        }

        /** This part after it has failed. */
        public Part failed(Failure why) {
            return new Part(number, accounts, documents, Optional.of(why));
        }
    }

    /** @param reason a sentence without its point, for anybody who may see the run: nothing secret */
    record Failure(String code, String reason) {}

    /**
     * Notes that a run began; one with the same seller and cut goes on from where it stands. It has not finished any more, and
     * when it had, nobody has failed.
     */
    Run start(String seller, Instant cut);

    /**
     * Adds a part that has done nothing yet; no two get the same, also at the same time. The run has been started; it has not
     * finished any more, and nobody has failed.
     */
    Part join(String seller, Instant cut);

    /**
     * Puts a part's progress, or that it has failed, in the place of what it told before. It has joined. As long as it goes on, no
     * other has failed: who cannot be asked whether they still go on says so by coming further.
     */
    void progress(String seller, Instant cut, Part part);

    /** Until it is started or joined again. */
    void finish(String seller, Instant cut);

    Optional<Run> find(String seller, Instant cut);

    /** A seller's runs, the latest cut first, at most {@code limit}. */
    List<Run> list(String seller, int limit);
}
