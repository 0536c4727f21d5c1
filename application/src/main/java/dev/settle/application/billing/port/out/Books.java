package dev.settle.application.billing.port.out;

import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.LineRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts' books: the projection of each account's stream that billing works on. Books come without coverage; who
 * needs it asks for it.
 */
public interface Books {
    /**
     * Reads a book and keeps all others from writing to it until the transaction ends; they wait.
     *
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}
     */
    Book lock(String account);

    /** Reads a book as committed last. @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN} */
    Book read(String account);

    /** The seller of an account, read by its key alone; empty when there is no such account. */
    Optional<String> sellerOf(String account);

    /** Reads many books with a number of queries that does not depend on how many. Unknown accounts are left out. */
    Map<String, Book> readAll(Collection<String> accounts);

    /**
     * Reads as {@link #readAll} does, but with settled changes of seats summed up: enough for what is due next of a book
     * that {@link Book#awaitsSeatsAlone}, and no dearer after many changes than after few. Nothing of it is written back.
     */
    Map<String, Book> readAbridged(Collection<String> accounts);

    /**
     * Charges on issued documents whose days end after {@code from}, for each account that is asked for, oldest first;
     * setup fees, which are for no days, among them where their document charges such days, or none at all.
     *
     * @param from by account
     */
    Map<String, List<CoveredLine>> coverage(Map<String, LocalDate> from);

    /** One line of an issued document, whatever it is for; empty when the account has no such line or it charges nothing. */
    Optional<CoveredLine> charge(String account, LineRef line);

    /**
     * Accounts of a seller whose next due day in their zone is on or before the day that is current there at the cut,
     * in key order after {@code after} (empty for the first), at most {@code limit}.
     */
    List<String> due(String seller, Instant cut, String after, int limit);

    /** Where an account is listed; empty when there is no such account. */
    Optional<Listed> listed(String account);

    /** Accounts of a seller in key order after {@code after} (empty for the first), at most {@code limit}. */
    List<String> accounts(String seller, String after, int limit);

    /**
     * Moves the heads that still stand where they were read, all in one statement, and leaves the others alone.
     *
     * @return the accounts whose heads moved
     */
    Set<String> advance(Collection<Advance> heads);

    /** Writes what belongs to heads that this transaction has locked or advanced. */
    void write(Collection<Writing> writings);

    /**
     * What {@link #accounts} and {@link #due} go by, which is noted beside the book.
     *
     * @param seller  that it is an account of
     * @param dueOf   the seller that it is due for, which is the same one
     * @param zone    that its days are of
     * @param nextDue the day it is due next, as its last move said; empty when it is not due at all
     */
    record Listed(String seller, String dueOf, String zone, Optional<LocalDate> nextDue) {}
}
