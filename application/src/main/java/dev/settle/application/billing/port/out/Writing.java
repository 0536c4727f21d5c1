package dev.settle.application.billing.port.out;

import dev.settle.domain.billing.Book;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.subscription.Subscription;
import java.util.List;

/**
 * Everything one transaction adds to one account.
 *
 * @param entries       follow the account's last entry; the store encodes and chains them
 * @param subscriptions those the entries changed or started, as they are now
 * @param party         the account's party, agreements or policies changed too: write them from {@code after}
 * @param told          becomes outbox rows, each pointing to its entry and numbered so that the last is the one that
 *                      {@code after} has told last
 */
public record Writing(
        String account,
        String seller,
        List<Recorded> entries,
        List<Subscription> subscriptions,
        boolean party,
        Book after,
        List<Document> documents,
        List<LedgerEntry> ledger,
        List<Told> told) {
    /** @param entry the journal entry that the notice follows from */
    public record Told(long entry, Notice notice) {}

    public Writing {
        entries = List.copyOf(entries);
        subscriptions = List.copyOf(subscriptions);
        documents = List.copyOf(documents);
        ledger = List.copyOf(ledger);
        told = List.copyOf(told);
    }

    /** The first outbox row's number. */
    public long firstTold() {
        return after.told() - told.size() + 1;
    }
}
