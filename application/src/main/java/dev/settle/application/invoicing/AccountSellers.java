package dev.settle.application.invoicing;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.NotFound;
import dev.settle.domain.account.Account;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.util.List;

/** Whose account it is, by the entry that opened it. */
final class AccountSellers {
    private final Journal journal;

    AccountSellers(Journal journal) {
        this.journal = journal;
    }

    /** @throws NotFound {@code ACCOUNT_UNKNOWN} when the journal has no such account */
    String of(String account) {
        List<Entry> first = journal.read(StreamId.account(account), 1, 1);
        if (first.isEmpty()) {
            throw Account.unknown(account);
        }
        return ((AccountFacts.AccountOpened) journal.decode(first.get(0)).fact()).seller();
    }
}
