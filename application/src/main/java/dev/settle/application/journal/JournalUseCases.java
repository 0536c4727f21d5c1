package dev.settle.application.journal;

import dev.settle.application.journal.port.in.ReadJournal;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;

/** What can be asked about what happened. */
public record JournalUseCases(ReadJournal read) {
    public static JournalUseCases of(Journal journal, Outbox outbox) {
        return new JournalUseCases(new ReadJournalService(journal, outbox));
    }
}
