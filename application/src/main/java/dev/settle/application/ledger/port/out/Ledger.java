package dev.settle.application.ledger.port.out;

import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.ledger.Posting;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The books' sums. */
public interface Ledger {
    /** The balance of each ledger account of a seller, by currency; each currency sums to zero. */
    Map<Currency, Map<String, Money>> trialBalance(String seller);

    /** What was posted about one account, by the journal entry that it follows from, then as it was booked. */
    List<Posted> of(String account);

    /** A posting with what its entry says. */
    record Posted(long seq, LocalDate day, String reference, Posting posting) {
        public static List<Posted> of(LedgerEntry entry) {
            return entry.postings().stream()
                    .map(posting -> new Posted(entry.seq(), entry.date(), entry.reference(), posting))
                    .toList();
        }
    }
}
