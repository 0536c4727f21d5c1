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

    /** @param rules as the last of the steps has seen them */
    public static Restored of(List<Replay.Step> steps, Rules rules) {
        List<Document> documents = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Writing.Told> told = new ArrayList<>();
        for (Replay.Step step : steps) {
            Recorded entry = step.entry();
            documents.addAll(step.documents());
            step.documents().forEach(document -> ledger.add(LedgerEntry.of(document)));
            LedgerEntry.of(entry).ifPresent(ledger::add);
            told.addAll(Issue.told(entry.seq(), step.notices()));
        }
        Replay.Step last = steps.get(steps.size() - 1);
        return new Restored(last.book(), last.entry().day(), rules, documents, ledger, told);
    }
}
