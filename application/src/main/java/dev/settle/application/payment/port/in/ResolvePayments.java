package dev.settle.application.payment.port.in;

import dev.settle.domain.payment.Attempt;
import java.util.List;

/**
 * Looks up a seller's attempts whose end is not known and whose time has come: 30 seconds after the answer was lost, then
 * after 2 minutes, 10 minutes, hourly for a day and daily for a week. It never makes an unknown attempt a declined one;
 * what is still unknown then stays visible until a person looks it up.
 */
public interface ResolvePayments {
    Result resolve(Command command);

    /** A seller's attempts whose end is not known, the oldest first, then by key: those that wait for a person among them. */
    List<Attempt> unresolved(String seller, int limit);

    /** @param limit how many to look up at most */
    record Command(String seller, int limit) {}

    /**
     * @param lookedUp how many were looked up
     * @param resolved how many of them ended, or may be tried again
     * @param failed   why the others could not be looked up; they are due as they were
     */
    record Result(int lookedUp, int resolved, List<RuntimeException> failed) {
        public Result {
            failed = List.copyOf(failed);
        }
    }
}
