package dev.settle.application.ledger.port.out;

import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.Map;

/** The books' sums. */
public interface Ledger {
    /** The balance of each ledger account of a seller, by currency; each currency sums to zero. */
    Map<Currency, Map<String, Money>> trialBalance(String seller);
}
