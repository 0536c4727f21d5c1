package dev.settle.application.billing;

import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.Replay;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * All that an account's journal comes to, told step by step.
 *
 * @param book  after the last entry
 * @param day   of the last entry
 * @param rules as that entry has seen them
 */
public record Restored(
        Book book,
        LocalDate day,
        Rules rules,
        List<Document> documents,
        List<LedgerEntry> ledger,
        List<Writing.Told> told) {
    public Restored {
        documents = List.copyOf(documents);
        ledger = List.copyOf(ledger);
        told = List.copyOf(told);
    }

    /** Takes the steps one after the other, and keeps no book but the last. */
    public static final class Steps {
        private final List<Document> documents = new ArrayList<>();
        private final List<LedgerEntry> ledger = new ArrayList<>();
        private final List<Writing.Told> told = new ArrayList<>();
        private long entries;
        private Optional<Replay.Step> last = Optional.empty();

        /** Takes the next step. */
        public void add(Replay.Step step) {
            Recorded entry = step.entry();
            documents.addAll(step.documents());
            step.documents().forEach(document -> ledger.add(LedgerEntry.of(document)));
            LedgerEntry.of(entry).ifPresent(ledger::add);
            told.addAll(Issue.told(entry.seq(), step.notices()));
            entries++;
            last = Optional.of(step);
        }

        /** How many steps there were. */
        public long entries() {
            return entries;
        }

        /**
         * What they come to.
         *
         * @param rules by the seller's entry that an entry has seen
         * @throws NoSuchElementException when there was no step
         */
        public Restored restored(LongFunction<Rules> rules) {
            Replay.Step end = last.orElseThrow();
            return new Restored(
                    end.book(), end.entry().day(), rules.apply(end.entry().seen()), documents, ledger, told);
        }
    }
}
