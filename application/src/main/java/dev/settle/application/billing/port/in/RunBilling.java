package dev.settle.application.billing.port.in;

import dev.settle.domain.InvalidInput;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bills every account of a seller that is due at one instant. Run twice, on two nodes, or killed half-way and run again,
 * the books are the same; only numbers may be dealt differently.
 */
public interface RunBilling {
    int MOST_PARTITIONS = 64;

    Result run(Command command);

    /**
     * @param cut        an account is due when its own midnight has passed at this instant
     * @param partitions how many work side by side on what is due, each on the accounts that come next, 1 to 64
     * @param account    the only one to bill; all that are due when empty
     * @param progress   is told after each chunk, by one thread at a time
     */
    record Command(String seller, Instant cut, int partitions, Optional<String> account, Consumer<Progress> progress) {
        /** @throws InvalidInput {@code PARTITIONS}; a run of none would bill nobody and be finished */
        public Command {
            if (partitions < 1 || partitions > MOST_PARTITIONS) {
                throw new InvalidInput(
                        "PARTITIONS",
                        "A run has at least one part and at most %d, not %d".formatted(MOST_PARTITIONS, partitions),
                        "partitions",
                        Integer.toString(partitions),
                        "Name 1 to %d.".formatted(MOST_PARTITIONS));
            }
        }

        public Command(String seller, Instant cut, int partitions, Consumer<Progress> progress) {
            this(seller, cut, partitions, Optional.empty(), progress);
        }

        /** As this, and another one is told. */
        public Command telling(Consumer<Progress> other) {
            return new Command(seller, cut, partitions, account, other);
        }
    }

    /**
     * So far.
     *
     * @param accounts that were billed; one that had missed months counts for each of them
     * @param documents issued
     */
    record Progress(long accounts, long documents) {}

    /** What is due and held is told in the outbox, and listed by {@link TellDue#waiting}. */
    record Result(long accounts, long documents) {}
}
