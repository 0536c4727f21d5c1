package dev.settle.application.billing.port.out;

import java.time.Instant;
import java.util.Optional;

/** Quotes given to an account. */
public interface Quotes {
    /**
     * @param seq     the book's entry it was computed on
     * @param content the change as it was asked for
     * @param shown   hash of the documents shown
     * @param ends    after this instant it cannot be committed
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

    /** Keeps a quote, in the place of the one of that id. */
    void keep(Quote quote);

    Optional<Quote> find(String account, String id);
}
