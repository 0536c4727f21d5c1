package dev.settle.application.journal.port.out;

import java.util.Collection;

/**
 * What a store keeps that follows from journals, so that it can be derived again. Journals stay as they are, and so does
 * what no fact says: answers to requests, hashes of API keys, quotes, how far billing runs have come.
 */
public interface Projections {
    /** Forgets a book, documents, ledger entries, messages and payment attempts of a seller's account. */
    void forget(String seller, String account);

    /**
     * Takes these numbers of a seller from whichever accounts have them, so that the one they belong to can be written with them.
     * The documents of those accounts stay.
     */
    void release(String seller, Collection<String> numbers);

    /** Puts a seller where its stream ends, and forgets what its documents shared that is not as it was written. */
    void restart(String seller);

    /** Has a seller's series go on behind this number, if it stands before it. */
    void goOnBehind(String seller, String series, long last);

    /**
     * Has the numbers of a seller's series that no document has and nobody was given come before any new ones. Only for
     * a store that has every document of the seller: a number of one that is missing would be used twice.
     */
    void fillGaps(String seller, String series);
}
