package dev.settle.application.invoicing.port.out;

import java.util.List;
import java.util.Map;

/**
 * Document numbers: per seller and series, from 1, none twice and, once all transactions have ended and those that failed
 * were made good, none left out: the numbers of a transaction that fails are the first that others get.
 */
public interface NumberSeries {
    /**
     * Takes the next number. Others wait for theirs until the transaction ends.
     *
     * @param series such as {@code INV}
     */
    long take(String seller, String series);

    /**
     * Takes the next numbers without keeping others waiting for theirs, so that several can write many documents at
     * once, in a store in which several can write at once.
     *
     * @param series such as {@code INV}
     * @param count  of at least 1
     * @return so many numbers in ascending order, which need not follow on one another
     */
    List<Long> take(String seller, String series, int count);

    /** The number behind all that were taken of each of a seller's series; one of which none was taken may be left out. */
    Map<String, Long> next(String seller);

    /**
     * Taken numbers of a seller that no document has, and which none will have: neither is a transaction about to use them,
     * nor are they left for others. In ascending order in each series, at most {@code limit} ranges; there are none unless
     * something is damaged.
     */
    List<Range> lost(String seller, int limit);

    /**
     * Numbers that follow on one another.
     *
     * @param last included
     */
    record Range(String series, long first, long last) {}
}
