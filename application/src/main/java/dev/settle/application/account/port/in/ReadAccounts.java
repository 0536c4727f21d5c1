package dev.settle.application.account.port.in;

import dev.settle.application.billing.Desk;
import dev.settle.domain.billing.Book;
import java.util.List;

/** Accounts, to look at. */
public interface ReadAccounts {
    /**
     * The account as committed last, with the rules it lives under and its day today.
     *
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}
     */
    Desk read(String account);

    /**
     * Does nothing when the account is the seller's.
     *
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}, in the same words whether there is no such account or
     *     it is another seller's
     */
    void check(String seller, String account);

    /** A seller's accounts in key order after {@code after} (empty for the first), at most {@code limit}. */
    List<Book> list(String seller, String after, int limit);

    /**
     * Keeps all others from changing the account until the running transaction ends.
     *
     * @return the account's last entry
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}
     */
    long lock(String account);
}
