package dev.settle.application.ledger.port.in;

import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.Map;

/** The books' sums. */
public interface ReadBalances {
    /**
     * The balance of each ledger account of a seller, by currency; each currency sums to zero. All postings of the seller are
     * added up anew, so that it proves the books and takes time by how many there are; it is no figure for each request.
     *
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     */
    Map<Currency, Map<String, Money>> trialBalance(String seller);
}
