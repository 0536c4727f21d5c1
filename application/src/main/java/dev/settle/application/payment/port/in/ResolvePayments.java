package dev.settle.application.payment.port.in;

/**
 * Looks up a seller's attempts whose end is not known and whose time has come: 30 seconds after the answer was lost, then
 * after 2 minutes, 10 minutes, hourly for a day and daily for a week. It never makes an unknown attempt a declined one;
 * what is still unknown then stays visible until a person looks it up.
 */
public interface ResolvePayments {
    Result resolve(Command command);

    /** @param limit how many to look up at most */
    record Command(String seller, int limit) {}

    /**
     * @param lookedUp how many were looked up
     * @param resolved how many of them ended, or may be tried again
     */
    record Result(int lookedUp, int resolved) {}
}
