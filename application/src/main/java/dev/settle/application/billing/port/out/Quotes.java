package dev.settle.application.billing.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Quotes given to an account. */
public interface Quotes {
    /** How long a quote is known at least after its end, so that who commits it late is told that it lapsed. */
    Duration KNOWN_AFTER_END = Duration.ofDays(1);

    /**
     * @param seq     the book's entry it was computed on
     * @param content the change as it was asked for
     * @param shown   hash of the documents shown
     * @param ends    the first instant at which it cannot be committed any more
     */
    record Quote(String account, String id, long seq, String content, String shown, Instant ends) {
        private static final String COMMITTED = "committed";

        /** The same when it has been committed, which it can be once. */
        public Quote committed() {
            return new Quote(account, id, seq, content, COMMITTED, ends);
        }

        public boolean isCommitted() {
            return shown.equals(COMMITTED);
        }
    }

    /**
     * Keeps a quote, in the place of the one of that id, and deletes the account's others that ended more than
     * {@link #KNOWN_AFTER_END} before.
     *
     * @param now the present
     */
    void keep(Quote quote, Instant now);

    Optional<Quote> find(String account, String id);
}
